package dev.migrator.sample.users;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with users and their orders; each in one transaction. */
@Service
@Transactional
class UserService {

    private final UserRepository users;
    private final ActiveUserRepository activeUsers;

    UserService(UserRepository users, ActiveUserRepository activeUsers) {
        this.users = users;
        this.activeUsers = activeUsers;
    }

    /** Those whose name begins so, however it is accented and capitalised. */
    @Transactional(readOnly = true)
    List<UserView> find(String name) {
        return users.findBySearchNameStartingWithOrderBySearchName(SearchName.of(name)).stream()
                .map(UserView::of)
                .toList();
    }

    @Transactional(readOnly = true)
    List<ActiveUserView> active() {
        return activeUsers.findAllByOrderByLastOrderOnDesc().stream()
                .map(ActiveUserView::of)
                .toList();
    }

    @Transactional(readOnly = true)
    UserView get(UUID id) {
        return UserView.of(load(id));
    }

    UserView create(NewUser user) {
        return UserView.of(users.save(new User(user.name(), user.email())));
    }

    OrderView order(UUID user, NewOrder order) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Order placed = load(user).order(order.product(), order.quantity(), today);
        users.flush();
        return OrderView.of(placed);
    }

    private User load(UUID id) {
        return users.findById(id).orElseThrow(() -> new UserNotFoundException(id));
    }
}

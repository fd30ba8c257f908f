package dev.migrator.sample.users;

import java.util.List;
import java.util.UUID;

/** A user as the outside sees it. */
record UserView(UUID id, String name, String email, boolean admin, List<OrderView> orders) {

    static UserView of(User user) {
        List<OrderView> orders = user.orders().stream().map(OrderView::of).toList();
        return new UserView(user.id(), user.name(), user.email(), user.admin(), orders);
    }
}

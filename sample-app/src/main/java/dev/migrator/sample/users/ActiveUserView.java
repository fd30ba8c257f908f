package dev.migrator.sample.users;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who has ordered, as the outside sees it. */
record ActiveUserView(UUID id, String name, String email, long orderCount, LocalDate lastOrderOn) {

    static ActiveUserView of(ActiveUser user) {
        return new ActiveUserView(user.id(), user.name(), user.email(), user.orderCount(), user.lastOrderOn());
    }
}

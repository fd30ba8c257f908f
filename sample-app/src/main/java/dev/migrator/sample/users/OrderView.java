package dev.migrator.sample.users;

import java.time.LocalDate;
import java.util.UUID;

/** An order as the outside sees it. */
record OrderView(UUID id, String product, int quantity, LocalDate placedOn) {

    static OrderView of(Order order) {
        return new OrderView(order.id(), order.product(), order.quantity(), order.placedOn());
    }
}

package dev.migrator.sample.users;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a user ordered, and when. */
@Entity
@Table(name = "orders")
class Order {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UUID id;

    /** Whose it is: only Hibernate reads it. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable")
    private User user;

    private String product;
    private int quantity;

    private LocalDate placedOn;

    /** For Hibernate, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** The id comes with saving. */
    @SuppressWarnings("NullAway.Init")
    Order(User user, String product, int quantity, LocalDate placedOn) {
        this.user = user;
        this.product = product;
        this.quantity = quantity;
        this.placedOn = placedOn;
    }

    UUID id() {
        return id;
    }

    String product() {
        return product;
    }

    int quantity() {
        return quantity;
    }

    LocalDate placedOn() {
        return placedOn;
    }
}

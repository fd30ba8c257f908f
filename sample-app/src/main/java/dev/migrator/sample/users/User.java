package dev.migrator.sample.users;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Somebody who may order. */
@Entity
@Table(name = "users")
class User {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UUID id;

    private String name;

    /** Only queries read it. */
    @SuppressWarnings("UnusedVariable")
    private String searchName;

    private String email;
    private boolean admin;

    @OneToMany(mappedBy = "user", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Order> orders = new ArrayList<>();

    /** For Hibernate, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** The id comes with saving. */
    @SuppressWarnings("NullAway.Init")
    User(String name, String email) {
        this.name = name;
        this.searchName = SearchName.of(name);
        this.email = email.toLowerCase(Locale.ROOT);
    }

    Order order(String product, int quantity, LocalDate on) {
        Order order = new Order(this, product, quantity, on);
        orders.add(order);
        return order;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    boolean admin() {
        return admin;
    }

    List<Order> orders() {
        return List.copyOf(orders);
    }
}

package dev.migrator.sample.users;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the view: somebody who has ordered. */
@Entity
@Immutable
@Table(name = "active_users")
class ActiveUser {

    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UUID id;

    private String name;
    private String email;
    private long orderCount;

    private LocalDate lastOrderOn;

    /** For Hibernate, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ActiveUser() {}

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    long orderCount() {
        return orderCount;
    }

    LocalDate lastOrderOn() {
        return lastOrderOn;
    }
}

package dev.migrator.sample;

import dev.migrator.testdatabases.TestDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What {@code @ServiceConnection} makes of a container, made of an embedded server's database. */
record EmbeddedConnection(TestDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return database.user();
    }

    @Override
    public String getPassword() {
        return database.password();
    }
}

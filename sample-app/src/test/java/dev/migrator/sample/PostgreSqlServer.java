package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL for the application: a container where Docker is, the embedded binary elsewhere. */
@TestConfiguration(proxyBeanMethods = false)
class PostgreSqlServer {

    @Bean
    @ServiceConnection
    @Conditional(Docker.Present.class)
    PostgreSQLContainer container() {
        return new PostgreSQLContainer("postgres:18");
    }

    @Bean
    @Conditional(Docker.Absent.class)
    TestDatabase database() {
        return TestServer.of(DatabaseKind.POSTGRESQL_18).freshDatabase();
    }

    @Bean
    @Conditional(Docker.Absent.class)
    JdbcConnectionDetails connection(TestDatabase database) {
        return new EmbeddedConnection(database);
    }
}

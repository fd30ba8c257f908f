package dev.migrator.sample;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL for the application: a container where Docker is, the embedded binary elsewhere. */
@TestConfiguration(proxyBeanMethods = false)
class MySqlServer {

    @Bean
    @ServiceConnection
    @Conditional(Docker.Present.class)
    MySQLContainer container() {
        return new MySQLContainer("mysql:8.0");
    }

    @Bean
    @Conditional(Docker.Absent.class)
    TestDatabase database() {
        return TestServer.of(DatabaseKind.MYSQL_8).freshDatabase();
    }

    @Bean
    @Conditional(Docker.Absent.class)
    JdbcConnectionDetails connection(TestDatabase database) {
        return new EmbeddedConnection(database);
    }
}

package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.actuate.MigrationsEndpoint;
import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

class EndpointTest {

    private static final TestDatabase DATABASE = TestServer.of(DatabaseKind.H2).freshDatabase();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Counted {

        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return DATABASE.dataSource();
        }
    }

    @Test
    void leavesNoConnectionOpen() {
        try (App app = App.start(Counted.class, WebApplicationType.NONE)) {
            MigrationsEndpoint endpoint = new MigrationsEndpoint(app.bean(MigratedDatabases.class), true);
            int before = DATABASE.openConnections();
            endpoint.migrations();
            endpoint.database("dataSource");
            endpoint.migration("dataSource", "1");
            assertThat(DATABASE.openConnections()).isEqualTo(before);
        }
    }

    @Test
    void answersOverJmx() throws Exception {
        try (App app = App.start(
                "spring.jmx.enabled=true",
                "management.endpoints.jmx.exposure.include=migrations",
                "management.endpoints.jmx.domain=jmx-test")) {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName("jmx-test:type=Endpoint,name=Migrations");
            Object answer = server.invoke(name, "migrations", new Object[0], new String[0]);
            Map<String, Object> database = JsonPath.read(answer, "$.databases.dataSource");
            assertThat(database).containsEntry("state", "current").containsEntry("lock", null);
            assertThat(app.context().isActive()).isTrue();
            assertThat(server.getMBeanInfo(name).getOperations())
                    .extracting(operation -> operation.getName())
                    .containsExactlyInAnyOrder("migrations", "database", "migration");
        }
    }
}

package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.JavaMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a failed start says of the lock. */
@ExtendWith(OutputCaptureExtension.class)
class LockReportTest {

    @Test
    void whoHasItAndWhatToDo(CapturedOutput output) {
        String url = App.freshDatabase();
        Start start = new Start(url);
        Migrator.of(MigratorSettings.builder(new DriverManagerDataSource(url, "sa", ""))
                        .javaMigrations(List.of(start))
                        .build())
                .migrate();
        assertThat(start.failed).isTrue();
        assertThat(report(output))
                .contains("Waited 0 s for the lock on \"PUBLIC.MIGRATIONS\", held by ", "Nothing was run.")
                .contains("Action:", "Let it finish and run again, or wait longer with migrator.lock.wait.");
    }

    @Test
    void thatThePoolIsTooSmallForALease(CapturedOutput output) throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try {
            App.startFailing(
                    App.Plain.class,
                    "spring.datasource.url=jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:pool",
                    "spring.datasource.hikari.maximum-pool-size=1",
                    "spring.datasource.hikari.connection-timeout=250");
        } finally {
            server.stop();
        }
        assertThat(report(output))
                .contains("has to be renewed on a second connection, and there is none")
                .contains("Action:", "Give the pool at least two connections");
    }

    private static String report(CapturedOutput output) {
        return output.toString().substring(output.toString().indexOf("APPLICATION FAILED TO START"));
    }

    /** Starts an application while its own migrator is at work, because that is its work. */
    private static final class Start implements JavaMigration {

        private final String url;
        private boolean failed;

        Start(String url) {
            this.url = url;
        }

        @Override
        public String version() {
            return "0.5";
        }

        @Override
        public String description() {
            return "start an application";
        }

        @Override
        public void up(Connection connection) {
            failed = App.startFailing(App.Plain.class, "spring.datasource.url=" + url, "migrator.lock.wait=0s") != null;
        }

        @Override
        public void down(Connection connection) {}
    }
}

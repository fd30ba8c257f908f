package dev.migrator.testdatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledJvmTest {

    private static final int PATIENCE_IN_SECONDS = 20;

    /** Starts a server, says where, and waits to be killed. */
    static final class Victim {
        public static void main(String[] kind) throws IOException {
            TestServer server = TestServer.of(DatabaseKind.valueOf(kind[0]));
            try (TestDatabase database = server.freshDatabase()) {
                System.out.println(database.url() + " " + database.user() + " " + database.password() + " .");
                System.in.readAllBytes();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    void takesItsServersAlong(DatabaseKind kind) throws Exception {
        TestServer.of(kind);
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = victim.inputReader()) {
            String[] where = output.readLine().split(" ", -1);
            Account account = new Account(where[0], where[1], where[2]);
            account.connect().close();

            victim.destroyForcibly().waitFor();

            awaitRefusal(account);
        } finally {
            victim.destroyForcibly();
        }
    }

    private static void awaitRefusal(Account account) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_IN_SECONDS);
        while (takesConnections(account) && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThatThrownBy(account::connect).isInstanceOf(SQLException.class);
        assertThat(Instant.now()).isBefore(deadline);
    }

    private static boolean takesConnections(Account account) {
        try {
            account.connect().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}

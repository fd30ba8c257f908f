package dev.migrator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Playground;
import dev.migrator.faults.FaultRelay.Fault;
import dev.migrator.faults.Trap.Moment;
import dev.migrator.faults.Trap.Watched;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the harness does what it says, whatever the engine makes of it. */
class HarnessTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2_FILE", "SQLITE"})
    void everyStatementOfTheSetIsMetOnce(DatabaseKind kind) throws Exception {
        ScriptSet set = ScriptSet.of(kind);
        try (Playground play = Undisturbed.before(kind, Work.MIGRATE)) {
            for (Work work : Work.values()) {
                List<String> statements = work.statements(set);
                TrapWire wire = TrapWire.counting(statements);
                Undisturbed.over(wire, play).run(work.command());

                assertThat(statements).doesNotHaveDuplicates().hasSizeGreaterThan(15);
                assertThat(wire.statements()).isEqualTo(statements.size());
            }
        }
    }

    @Test
    void aVictimStopsBeforeItsStatementIsSentAndAfterItIsDone() throws Exception {
        Undisturbed undisturbed = Undisturbed.of(DatabaseKind.POSTGRESQL_18, Work.MIGRATE);
        // One that can't share a transaction with its mark: what it did is seen at once.
        int statement =
                1 + undisturbed.statements().indexOf("create index concurrently accounts_city on accounts (city)");
        for (Moment moment : List.of(Moment.BEFORE, Moment.AFTER)) {
            try (Playground play = undisturbed.before();
                    VictimProcess victim = VictimProcess.start(
                            play,
                            Work.MIGRATE,
                            undisturbed.statements(),
                            new Trap(Watched.STATEMENTS, statement, moment))) {
                assertThat(victim.await()).startsWith(Victim.STOPPED).contains("accounts_city");
                assertThat(play.query("select count(*) from pg_indexes where indexname = 'accounts_city'"))
                        .containsExactly(moment == Moment.BEFORE ? "0" : "1");
                assertThat(play.migrator().status().lock()).isPresent();
                victim.release();
                assertThat(victim.await()).isEqualTo(Victim.FINISHED + "7 steps");
                assertThat(undisturbed.differences(play)).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotAsItShouldBeIsSeen() throws Exception {
        Undisturbed undisturbed = Undisturbed.of(DatabaseKind.POSTGRESQL_18, Work.MIGRATE);
        try (Playground play = undisturbed.before()) {
            play.migrator().migrate();
            play.execute(
                    "update accounts set balance = balance + 1 where id = 1",
                    "drop index orders_amount",
                    "update pg_index set indisvalid = false where indexrelid = 'accounts_city'::regclass",
                    "insert into migrations select id + 100, version, description, script, layout, kind, direction,"
                            + " action, state, checksum, down_checksum, down_script, statements_total,"
                            + " statements_done, progress, started_at, finished_at, execution_ms, run_by, run_on,"
                            + " run_with, error from migrations where version = '2'");

            assertThat(undisturbed.differences(play))
                    .anyMatch(difference -> difference.startsWith("too much accounts: 1 Ada"))
                    .anyMatch(difference -> difference.startsWith("missing orders CREATE INDEX orders_amount"))
                    .anyMatch(difference -> difference.contains("accounts_city") && difference.endsWith("INVALID"));
            play.execute(
                    "update accounts set balance = balance - 1 where id = 1",
                    "create index orders_amount on orders (amount)",
                    "update pg_index set indisvalid = true where indexrelid = 'accounts_city'::regclass");
            assertThat(undisturbed.differences(play)).singleElement().asString().contains("something twice");
        }
    }

    @Test
    void aRelayCutsInTheMiddleOfAMessage() throws Exception {
        try (EchoServer server = new EchoServer();
                FaultRelay relay = new FaultRelay(server.port(), Fault.CUT, 13);
                Socket client = connect(relay)) {
            assertThat(say(client, "12345678")).isEqualTo("12345");
            assertThat(relay.bytes()).isEqualTo(13);
            try (Socket later = connect(relay)) {
                assertThat(say(later, "1")).isEmpty();
            }
        }
    }

    @Test
    void aRelayThatCutsOnceLeavesLaterConnectionsAlone() throws Exception {
        try (EchoServer server = new EchoServer();
                FaultRelay relay = new FaultRelay(server.port(), Fault.CUT_ONCE, 3);
                Socket client = connect(relay)) {
            assertThat(say(client, "12345678")).isEmpty();
            try (Socket later = connect(relay)) {
                assertThat(say(later, "12345678")).isEqualTo("12345678");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STALL", "DROP_REQUESTS", "DROP_ANSWERS"})
    void aRelayThatStallsOrDropsEndsNoConnection(Fault fault) throws Exception {
        try (EchoServer server = new EchoServer();
                FaultRelay relay = new FaultRelay(server.port(), fault, fault == Fault.DROP_ANSWERS ? 13 : 8);
                Socket client = connect(relay)) {
            client.setSoTimeout(200);
            if (fault == Fault.DROP_REQUESTS) {
                // The answers to what had arrived still come.
                assertThat(say(client, "12345678")).isEqualTo("12345678");
            } else if (fault == Fault.DROP_ANSWERS) {
                assertThat(say(client, "12345678")).isEqualTo("12345 and silence");
            } else {
                assertThat(say(client, "12345678")).isEqualTo(" and silence");
            }
            assertThat(say(client, "1")).isEqualTo(" and silence");
            assertThat(relay.awaitFault()).isTrue();
        }
    }

    private static Socket connect(FaultRelay relay) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), relay.port());
    }

    /** What comes back for it, until all of it is there, the connection ends, or nothing comes any more. */
    private static String say(Socket client, String words) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            OutputStream out = client.getOutputStream();
            out.write(words.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            int next;
            while (answer.length() < words.length()
                    && (next = client.getInputStream().read()) >= 0) {
                answer.append((char) next);
            }
            return answer.toString();
        } catch (SocketTimeoutException e) {
            return answer + " and silence";
        } catch (IOException e) {
            return answer.toString();
        }
    }

    /** Says what it is told, as soon as it is told. */
    private static final class EchoServer implements AutoCloseable {

        private final ServerSocket entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        EchoServer() throws IOException {
            daemon(this::accept);
        }

        int port() {
            return entrance.getLocalPort();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = entrance.accept();
                    daemon(() -> echo(client));
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        private static void echo(Socket client) {
            try (client) {
                InputStream in = client.getInputStream();
                in.transferTo(client.getOutputStream());
            } catch (IOException e) {
                // Hung up.
            }
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            entrance.close();
        }
    }
}

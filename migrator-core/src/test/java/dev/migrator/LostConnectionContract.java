package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import dev.migrator.plan.Command;
import dev.migrator.plan.InterveningRunException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run whose sessions the server ends goes on by itself, wherever it was. */
@Timeout(120)
abstract class LostConnectionContract {

    private final DatabaseKind kind;
    Playground play;

    LostConnectionContract(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        play = new Playground(kind);
    }

    @AfterEach
    void close() throws IOException {
        play.close();
    }

    /** Ends all sessions on the playground's database but the one that asks for it. */
    abstract void endSessions() throws SQLException;

    /** Notes what it hears, and ends all sessions at some of it. */
    class Saboteur implements MigrationListener {

        final List<String> heard = new ArrayList<>();
        private final Predicate<String> moment;
        private int left;

        Saboteur(int times, Predicate<String> moment) {
            this.left = times;
            this.moment = moment;
        }

        Saboteur(String moment) {
            this(1, moment::equals);
        }

        private void hear(String news) {
            heard.add(news);
            if (left > 0 && moment.test(news)) {
                left--;
                try {
                    endSessions();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void stepStarted(PreparedStep step) {
            hear("started " + words(step.step()));
        }

        @Override
        public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
            hear("executed " + words(step.step()) + ":" + statement.line());
        }

        @Override
        public void stepFinished(PreparedStep step, Duration took) {
            hear("finished " + words(step.step()));
        }

        @Override
        public void waitingForDatabase(String problem, Duration waited) {
            hear("waiting");
        }
    }

    private static String words(Step step) {
        return step.direction().name().toLowerCase(Locale.ROOT) + " " + step.identity();
    }

    private static List<String> steps(MigrationReport report) {
        return report.steps().stream().map(LostConnectionContract::words).toList();
    }

    Migrator migrator(MigrationListener listener) {
        return play.migrator(settings -> settings.listener(listener));
    }

    /** Everything done, oldest first. */
    private List<String> stepsInHistory() throws SQLException {
        return play.query(
                "select direction, version from migrations where kind <> 'format' and state = 'done' order by id");
    }

    @Test
    void betweenTwoSteps() throws Exception {
        play.usersOrdersAdmin();
        Saboteur saboteur = new Saboteur("finished up 1");

        MigrationReport report = migrator(saboteur).migrate();

        assertThat(steps(report)).containsExactly("up 1", "up 2", "up 3");
        assertThat(stepsInHistory()).containsExactly("up 1", "up 2", "up 3");
        assertThat(saboteur.heard).contains("waiting");
        assertThat(play.migrator().status().lock()).isEmpty();
    }

    @Test
    void insideAStepWhichIsDoneOnceAllTheSame() throws Exception {
        play.usersOrdersAdmin();
        Saboteur saboteur = new Saboteur("executed up 2:1");

        MigrationReport report = migrator(saboteur).migrate();

        assertThat(steps(report)).containsExactly("up 1", "up 2", "up 3");
        assertThat(stepsInHistory()).containsExactly("up 1", "up 2", "up 3");
        assertThat(play.query("select count(*) from orders")).containsExactly("1");
        assertThat(saboteur.heard).containsSubsequence("started up 2", "waiting", "started up 2", "finished up 2");
    }

    @Test
    void afterTheLastStep() throws Exception {
        play.usersOrdersAdmin();

        MigrationReport report = migrator(new Saboteur("finished up 3")).migrate();

        assertThat(steps(report)).containsExactly("up 1", "up 2", "up 3");
        assertThat(stepsInHistory()).containsExactly("up 1", "up 2", "up 3");
        assertThat(play.migrator().status().lock()).isEmpty();
    }

    @Test
    void severalTimes() throws Exception {
        play.usersOrdersAdmin();

        MigrationReport report =
                migrator(new Saboteur(3, news -> news.startsWith("finished"))).migrate();

        assertThat(steps(report)).containsExactly("up 1", "up 2", "up 3");
        assertThat(stepsInHistory()).containsExactly("up 1", "up 2", "up 3");
    }

    @Test
    void aRollBackUndoesExactlyAsManyAsItWasAskedTo() throws Exception {
        play.usersOrdersAdmin()
                .script("0004_more.sql", "create table more (id integer);")
                .script("0004_more.down.sql", "drop table more;")
                .migrator()
                .migrate();

        MigrationReport report = migrator(new Saboteur("finished down 4")).rollback(3);

        assertThat(steps(report)).containsExactly("down 4", "down 3", "down 2");
        assertThat(play.exists("users")).isTrue();
        assertThat(play.exists("orders")).isFalse();
        assertThat(stepsInHistory().subList(4, 7)).containsExactly("down 4", "down 3", "down 2");
    }

    @Test
    void aRedoDoesEachHalfOnce() throws Exception {
        play.usersOrdersAdmin().migrator().migrate();

        MigrationReport report = migrator(
                        new Saboteur(2, news -> news.equals("finished down 3") || news.equals("finished up 2")))
                .run(Command.redo(2));

        assertThat(steps(report)).containsExactly("down 3", "down 2", "up 2", "up 3");
        assertThat(stepsInHistory().subList(3, 7)).containsExactly("down 3", "down 2", "up 2", "up 3");
    }

    @Test
    void aBaselineAndAMarkAreSetOnce() throws Exception {
        play.usersOrdersAdmin();

        assertThat(migrator(new Saboteur("finished up 1"))
                        .run(Command.baseline("1"))
                        .steps())
                .hasSize(1);
        assertThat(migrator(new Saboteur("finished up 2"))
                        .run(Command.markApplied("2"))
                        .steps())
                .hasSize(1);
        assertThat(stepsInHistory()).containsExactly("up 1", "up 2");
    }

    @Test
    void whoeverCountsStopsWhereSomebodyElseWasAtWork() throws Exception {
        play.usersOrdersAdmin().migrator().migrate();
        Saboteur saboteur = new Saboteur("finished down 3") {
            @Override
            public void waitingForDatabase(String problem, Duration waited) {
                play.migrator().migrate();
            }
        };

        assertThatThrownBy(() -> migrator(saboteur).rollback(2))
                .isInstanceOf(InterveningRunException.class)
                .hasMessageContaining("\"0003_add_users_city.sql\" up by")
                .hasMessageContaining("\"0003_add_users_city.sql\" down is done")
                .hasMessageContaining("\"0002_create_orders.sql\" down is left");
        assertThat(play.exists("orders")).isTrue();
        assertThat(play.migrator().status().lock()).isEmpty();
    }

    @Test
    void aFailureTellsWhatWasDoneOnAllItsConnections() throws Exception {
        play.usersOrdersAdmin().script("0004_nope.sql", "insert into nope values (1);");

        assertThatThrownBy(() -> migrator(new Saboteur("finished up 2")).migrate())
                .hasMessageContaining("3 steps before it stay")
                .isInstanceOfSatisfying(MigrationFailedException.class, e -> assertThat(e.completed())
                        .extracting(Step::identity)
                        .containsExactly("1", "2", "3"));
    }

    @Test
    void againAndAgainWithoutGettingAnythingDoneIsGivenUp() throws Exception {
        play.usersOrdersAdmin();
        Saboteur saboteur = new Saboteur(100, "started up 2"::equals);

        assertThatThrownBy(() -> migrator(saboteur).migrate())
                .isInstanceOf(DatabaseAccessException.class)
                .hasMessageContaining("without a statement getting done")
                .hasMessageContaining("Done: \"0001_create_users.sql\"")
                .hasMessageContaining("At work was: \"0002_create_orders.sql\"");
    }

    @Test
    void isAFailureWhereNobodyIsToReconnect() throws Exception {
        play.usersOrdersAdmin();
        Saboteur saboteur = new Saboteur("started up 2");

        assertThatThrownBy(() -> play.migrator(
                                settings -> settings.listener(saboteur).reconnectTimeout(Duration.ZERO))
                        .migrate())
                .isInstanceOf(MigratorException.class);
        assertThat(saboteur.heard).doesNotContain("waiting", "started up 3");
        assertThat(steps(play.migrator().migrate())).endsWith("up 3");
    }
}

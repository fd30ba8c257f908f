package dev.migrator.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.migrator.ExitCode;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.JavaMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With the engine's real failures. */
class ExitCodeTest {

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Test
    void is1WhereSomethingIsPending() {
        assertThat(codeOf(() -> migrator().validate())).isEqualTo(1);
    }

    @Test
    void is1WhereSomethingHasNoDown() {
        MigratorSettings settings =
                settings().javaMigrations(List.of(new OneWay())).build();
        Migrator.of(settings).migrate();
        assertThat(codeOf(() -> Migrator.of(settings).rollback(1))).isEqualTo(1);
    }

    @Test
    void is2WhereTheDatabaseIsOutOfReach() {
        DataSource lost = new DriverManagerDataSource("jdbc:h2:tcp://localhost:1/nowhere", "sa", "");
        assertThat(codeOf(() ->
                        Migrator.of(MigratorSettings.builder(lost).build()).migrate()))
                .isEqualTo(2);
    }

    @Test
    void is3WhereAMigrationFails() {
        MigratorSettings settings =
                settings().javaMigrations(List.of(new Failing())).build();
        assertThat(codeOf(() -> Migrator.of(settings).migrate())).isEqualTo(3);
    }

    @Test
    void is4OnAConflict() {
        migrator().migrate();
        MigratorSettings late = settings()
                .locations("classpath:db/migration", "classpath:conflict")
                .build();
        assertThat(codeOf(() -> Migrator.of(late).migrate())).isEqualTo(4);
    }

    /** The second migrator asks while the first one is at work, because the first one's work is to let it ask. */
    @Test
    void is5WhereAnotherMigratorHasTheLock() {
        Migrator second = Migrator.of(settings().lockWait(Duration.ZERO).build());
        Meanwhile meanwhile = new Meanwhile(second);
        Migrator.of(settings().javaMigrations(List.of(meanwhile)).build()).migrate();
        assertThat(meanwhile.code).isEqualTo(5);
    }

    @Test
    void is2ForEverythingElseThatKeepsItFromBeginning() {
        assertThat(ExitCode.of(new IllegalStateException("no driver")).value()).isEqualTo(2);
    }

    private Migrator migrator() {
        return Migrator.of(settings().build());
    }

    private MigratorSettings.Builder settings() {
        return MigratorSettings.builder(database);
    }

    private static int codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return ExitCode.of(new RuntimeException(catchThrowable(work))).value();
    }

    /** Above all scripts. */
    private abstract static class Last implements JavaMigration {

        @Override
        public String version() {
            return "99";
        }

        @Override
        public String description() {
            return "last";
        }

        @Override
        public void up(Connection connection) throws SQLException {}

        @Override
        public void down(Connection connection) {}
    }

    private static final class OneWay extends Last {
        @Override
        public java.util.Optional<String> irreversible() {
            return java.util.Optional.of("it is gone");
        }
    }

    private static final class Failing extends Last {
        @Override
        public void up(Connection connection) throws SQLException {
            throw new SQLException("no");
        }
    }

    private static final class Meanwhile extends Last {
        private final Migrator other;
        private int code;

        Meanwhile(Migrator other) {
            this.other = other;
        }

        @Override
        public void up(Connection connection) {
            code = codeOf(() -> other.run(dev.migrator.plan.Command.rollback(1)));
        }
    }
}

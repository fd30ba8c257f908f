package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.ScriptChangedWhileReadException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that are too large to be held: they are read again for every pass. */
class LargeScriptTest {

    private static final int ROWS = 1200;

    private static String[] inserts(String last) {
        String body = "x".repeat(1000);
        return IntStream.rangeClosed(0, ROWS + 1)
                .mapToObj(i -> i == 0
                        ? "create table owl (id integer primary key, body varchar(2000));"
                        : i > ROWS ? last : "insert into owl (id, body) values (" + i + ", '" + body + "');")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MARIADB_11_4", "SQLITE"})
    void runAsAWhole(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script("1_owls.sql", inserts("update owl set body = 'last' where id = 1;"));

            play.migrator().migrate();

            assertThat(play.query("select count(*) from owl")).containsExactly(String.valueOf(ROWS));
            assertThat(play.query("select statements_done from migrations where version = '1'"))
                    .containsExactly(String.valueOf(ROWS + 2));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "H2"})
    void areResumedBehindWhatIsDone(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script("1_owls.sql", inserts("insert into owl (idd) values (0);"));

            assertThatExceptionOfType(MigrationFailedException.class)
                    .isThrownBy(() -> play.migrator().migrate())
                    .withMessageContaining("1_owls.sql:" + (ROWS + 2) + ":1")
                    .withMessageContaining("Statement " + (ROWS + 2) + " of " + (ROWS + 2));

            play.script("1_owls.sql", inserts("insert into owl (id) values (0);"));
            play.migrator().migrate();

            assertThat(play.query("select count(*) from owl")).containsExactly(String.valueOf(ROWS + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "SQLITE"})
    void changedWhileTheyRunAreRolledBack(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script("1_owls.sql", inserts("select 1;"));
            Path file = play.folder().resolve("1_owls.sql");

            assertThatExceptionOfType(ScriptChangedWhileReadException.class)
                    .isThrownBy(() -> play.migrator(settings -> settings.listener(new Rewriting(file)))
                            .migrate());

            assertThat(play.exists("owl")).isFalse();
        }
    }

    /** Changes the file's last line once the first statement has run. */
    private static final class Rewriting implements MigrationListener {

        private final Path file;
        private boolean rewritten;

        Rewriting(Path file) {
            this.file = file;
        }

        @Override
        public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
            if (rewritten) {
                return;
            }
            rewritten = true;
            try {
                String text = Files.readString(file);
                Files.writeString(file, text.replace("select 1;", "select 2;"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

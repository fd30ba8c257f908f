package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.MigratorException;
import dev.migrator.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process of its own that migrates, and says what it hears and how it ended. */
final class MigrateInChild {

    private MigrateInChild() {}

    public static void main(String[] arguments) {
        MigratorSettings settings = MigratorSettings.builder(
                        new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]))
                .locations("filesystem:" + arguments[3])
                .shutdownGrace(Duration.parse(arguments[4]))
                .listener(new Teller())
                .build();
        try {
            Migrator.of(settings).migrate();
            System.out.println("done");
        } catch (MigratorException e) {
            System.out.println("failed: " + e.getMessage() + " " + e.fix());
            System.exit(ExitCode.of(e).value());
        }
    }

    private static final class Teller implements MigrationListener {

        @Override
        public void waitingForLock(String table, Optional<LockHolder> holder, Duration waited) {
            System.out.println("waiting for the lock");
        }

        @Override
        public void statementExecuted(PreparedStep step, SqlStatement statement, Duration took) {
            System.out.println("executed " + step.step().identity() + ":" + statement.line());
        }

        @Override
        public void stopping(Duration grace) {
            System.out.println("stopping");
        }

        @Override
        public void stopped(MigratorException reason) {
            System.out.println("stopped: " + reason.getMessage());
        }

        @Override
        public void notStopped(MigratorException reason) {
            System.out.println("not stopped: " + reason.getMessage());
        }
    }

    static Process start(Playground play, Duration grace) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigrateInChild.class.getName(),
                        play.database().url(),
                        play.database().user(),
                        play.database().password(),
                        play.folder().toString(),
                        grace.toString())
                .redirectErrorStream(true)
                .start();
    }
}

package dev.migrator.faults;

import dev.migrator.MigrationReport;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.MigratorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A process of its own that runs one command and is there to be killed. What its parent should know stands on lines of
 * its standard output that begin with a mark; a line on its standard input lets it go on from its trap.
 */
final class Victim {

    static final String STOPPED = "@stopped ";
    static final String FINISHED = "@finished ";
    static final String FAILED = "@failed ";

    private Victim() {}

    /** Arguments: URL, user, password, folder of scripts, command, trap, file with the statements that are known. */
    public static void main(String[] arguments) throws IOException {
        List<String> statements = Files.readAllLines(Path.of(arguments[6]));
        TrapWire wire = new TrapWire(Trap.parse(arguments[5]), statements, new Parent());
        Migrator migrator = Migrator.of(MigratorSettings.builder(
                        wire.around(new DriverManagerDataSource(arguments[0], arguments[1], arguments[2])))
                .locations("filesystem:" + arguments[3])
                .build());
        try {
            MigrationReport report = migrator.run(Work.valueOf(arguments[4]).command());
            say(FINISHED + report.steps().size() + " steps");
        } catch (MigratorException e) {
            say(FAILED + Outcome.words(e));
        }
    }

    private static void say(String line) {
        System.out.println(line.replace('\n', ' '));
        System.out.flush();
    }

    /** At the other end of standard input and output. */
    private static final class Parent implements TrapWire.Keeper {

        @Override
        public void announce(String what) {
            say(STOPPED + what);
        }

        @Override
        public void hold() {
            try {
                while (System.in.read() != '\n') {
                    // One line is what lets it go on.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

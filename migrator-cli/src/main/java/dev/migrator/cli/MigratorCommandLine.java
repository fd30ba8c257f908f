package dev.migrator.cli;

import java.util.List;
import picocli.CommandLine;

/** The program {@code migrator}. */
public final class MigratorCommandLine {

    private MigratorCommandLine() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] arguments) {
        // The first logger reads these; until the command line is understood there is none.
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showLogName", "false");
        // Drivers warn of what is none: that a history table isn't there yet.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("org.slf4j.simpleLogger.log.dev.migrator", "warn");
        System.setProperty("java.awt.headless", "true");
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** Runs a command line; what it says goes where the surroundings want it. */
    static int run(Surroundings surroundings, String... arguments) {
        ConnectionOptions options = new ConnectionOptions();
        Progress progress = new Progress(surroundings);
        Commands commands = new Commands(
                new Screen(surroundings),
                progress,
                () -> new ConfiguredWorkplace(options, surroundings, progress),
                List.of(options));
        commands.line().setExecutionStrategy(parsed -> {
            logAsMuchAs(commands.root().verbosity());
            return new CommandLine.RunLast().execute(parsed);
        });
        return commands.line().execute(arguments);
    }

    private static void logAsMuchAs(int verbosity) {
        if (verbosity > 0) {
            System.setProperty("org.slf4j.simpleLogger.log.dev.migrator", verbosity == 1 ? "info" : "debug");
        }
        if (verbosity > 2) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
        }
    }
}

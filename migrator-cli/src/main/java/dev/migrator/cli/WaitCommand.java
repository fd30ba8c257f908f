package dev.migrator.cli;

import dev.migrator.cli.Workplace.Database;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "wait", description = "Waits until the database answers, or until nothing is pending.")
final class WaitCommand implements Callable<Integer> {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

    private final CommandContext context;

    @Option(names = "--migrated", description = "Until nothing is pending.")
    private boolean migrated;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long at most, such as 30s or 5m; if not given, what migrator.wait-for-database says, or"
                    + " else 60s.")
    private @Nullable Duration timeout;

    WaitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        for (Database database : context.workplace().get().databases()) {
            Duration limit = limit(database);
            database.whole().awaitAnswer(limit);
            if (migrated) {
                database.migrator().awaitMigrated(limit.minusNanos(System.nanoTime() - start));
            }
            context.screen().print(database.name() + (migrated ? ": nothing is pending" : ": answers"));
        }
        return 0;
    }

    private Duration limit(Database database) {
        if (timeout != null) {
            return timeout;
        }
        Duration configured = database.waitForDatabase();
        return configured.isZero() ? DEFAULT_LIMIT : configured;
    }
}

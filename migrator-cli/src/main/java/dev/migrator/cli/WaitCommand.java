package dev.migrator.cli;

import dev.migrator.cli.Workplace.Database;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "wait", description = "Waits until the database answers, or until nothing is pending.")
final class WaitCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--migrated", description = "Until nothing is pending.")
    private boolean migrated;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "60s",
            description = "How long at most, such as 30s or 5m; ${DEFAULT-VALUE} if not given.")
    private Duration timeout = Duration.ofMinutes(1);

    WaitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        for (Database database : context.workplace().get().databases()) {
            database.whole().awaitAnswer(timeout);
            if (migrated) {
                database.migrator().awaitMigrated(timeout.minusNanos(System.nanoTime() - start));
            }
            context.screen().print(database.name() + (migrated ? ": nothing is pending" : ": answers"));
        }
        return 0;
    }
}

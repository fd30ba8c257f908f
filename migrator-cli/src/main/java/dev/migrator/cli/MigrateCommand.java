package dev.migrator.cli;

import dev.migrator.Migrator;
import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(name = "migrate", description = "Applies what is pending.")
final class MigrateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--to", paramLabel = "VERSION", description = "Stop at this version, which is applied.")
    private @Nullable String to;

    @Option(names = "--dry-run", description = "Really run it, and take it back.")
    private boolean dryRun;

    @Mixin
    private final Doubt doubt = new Doubt();

    @Mixin
    private final Runs runs = new Runs();

    MigrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (to != null) {
            return runs.run(context, Command.migrateTo(to), dryRun, doubt::migrator);
        }
        return runs.run(
                context,
                doubt.databases(context.workplace().get()),
                database -> {
                    Migrator migrator = doubt.migrator(database);
                    return dryRun ? migrator.dryRun(goal(migrator)) : migrator.migrate();
                },
                dryRun);
    }

    /** The configured target holds for a rehearsal, too. */
    static Command goal(Migrator migrator) {
        return migrator.settings().target().map(Command::migrateTo).orElseGet(Command::migrate);
    }
}

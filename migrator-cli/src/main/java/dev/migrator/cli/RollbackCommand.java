package dev.migrator.cli;

import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@CommandLine.Command(name = "rollback", description = "Runs downs, newest applied first.")
final class RollbackCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "N", description = "How many migrations; 1 if neither is given.")
    private @Nullable Integer count;

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "Undo all that stand after this version, which stays; 0 undoes all.")
    private @Nullable String to;

    @Option(names = "--dry-run", description = "Really run it, and take it back.")
    private boolean dryRun;

    @Mixin
    private final Doubt doubt = new Doubt();

    @Mixin
    private final Runs runs = new Runs();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RollbackCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (count != null && to != null) {
            throw new ParameterException(spec.commandLine(), "Either N or --to VERSION, not both");
        }
        Command command = to != null ? Command.rollbackTo(to) : Command.rollback(count == null ? 1 : count);
        return runs.run(context, command, dryRun, doubt::migrator);
    }
}

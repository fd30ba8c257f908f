package dev.migrator.cli;

import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "redo", description = "Rolls back the newest and applies those same ones again.")
final class RedoCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "N", defaultValue = "1", description = "How many; 1 if not given.")
    private int count;

    @Mixin
    private final Doubt doubt = new Doubt();

    @Mixin
    private final Runs runs = new Runs();

    RedoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return runs.run(context, Command.redo(count), false, doubt::migrator);
    }
}

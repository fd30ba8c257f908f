package dev.migrator.cli;

import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(name = "repair", description = "Accepts changed scripts and dismisses missing ones. Runs no SQL.")
final class RepairCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private final Runs runs = new Runs();

    RepairCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return runs.run(context, Command.repair(), false);
    }
}

package dev.migrator.cli;

import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "baseline", description = "Counts everything at or below a version as applied.")
final class BaselineCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "VERSION", description = "The last one that the database has already.")
    private String version = "";

    @Mixin
    private final Runs runs = new Runs();

    BaselineCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return runs.run(context, Command.baseline(version), false);
    }
}

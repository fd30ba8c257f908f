package dev.migrator.cli;

import dev.migrator.plan.Command;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "mark", description = "Records a migration as applied or pending. Runs no SQL.")
final class MarkCommand implements Callable<Integer> {

    /** What it is to be from now on; spelt as people type it. */
    enum Mark {
        applied,
        pending
    }

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "VERSION", description = "Which migration.")
    private String version = "";

    @Parameters(index = "1", paramLabel = "applied|pending", description = "What is true of it.")
    private Mark mark = Mark.applied;

    @Mixin
    private final Runs runs = new Runs();

    MarkCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return runs.run(
                context, mark == Mark.applied ? Command.markApplied(version) : Command.markPending(version), false);
    }
}

package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.MigrationPlan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "plan", description = "Shows what migrate would do, statement by statement. Changes nothing.")
final class PlanCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    PlanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PlanReport report = new PlanReport(context.screen());
        List<MigrationPlan> plans = new DatabaseReports(context.screen(), json)
                .each(
                        context.workplace().get().databases(),
                        database -> database.migrator().plan(MigrateCommand.goal(database.migrator())),
                        (database, plan) -> report.print(database.name(), plan),
                        PlanDocument::of);
        boolean possible = plans.stream().allMatch(plan -> plan.conflicts().isEmpty());
        return (possible ? ExitCode.DONE : ExitCode.CONFLICT).value();
    }
}

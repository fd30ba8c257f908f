package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.MigrationReport;
import dev.migrator.Migrator;
import dev.migrator.ReportDocument;
import dev.migrator.cli.Workplace.Database;
import dev.migrator.plan.Command;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that every command has which runs something, and how it is run. */
final class Runs {

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    /** @return the exit code: not everything could be tried, or done */
    int run(
            CommandContext context,
            List<Database> databases,
            Function<Database, MigrationReport> work,
            boolean dryRun) {
        RunReport text = new RunReport(context.screen(), dryRun);
        boolean complete = new DatabaseReports(context.screen(), json)
                .each(databases, work, (database, report) -> text.print(report), ReportDocument::of).stream()
                        .allMatch(report -> report.notTried().isEmpty());
        return (complete ? ExitCode.DONE : ExitCode.NOT_AS_ASKED).value();
    }

    /** On the one database there is. */
    int run(CommandContext context, Command command, boolean dryRun) {
        return run(context, command, dryRun, Database::migrator);
    }

    /** As {@link #run(CommandContext, Command, boolean)}, with a migrator that knows more than the database's own. */
    int run(CommandContext context, Command command, boolean dryRun, Function<Database, Migrator> migrators) {
        Database database = context.workplace().get().database(command.toString());
        return run(
                context,
                List.of(database),
                one -> dryRun
                        ? migrators.apply(one).dryRun(command)
                        : migrators.apply(one).run(command),
                dryRun);
    }
}

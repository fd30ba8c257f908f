package dev.migrator.cli;

import dev.migrator.AdoptionDocument;
import dev.migrator.AdoptionReport;
import dev.migrator.ExitCode;
import dev.migrator.Migrator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "adopt",
        description = "Takes over the history of Flyway, Liquibase (SQL), dbmate, Prisma, Drizzle, node-pg-migrate,"
                + " golang-migrate, goose, sql-migrate or diesel.")
final class AdoptCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--dry-run", description = "Show what would be taken over, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--history-table",
            paramLabel = "NAME",
            description = "The other tool's table, where it has not its usual name; SCHEMA.NAME is understood.")
    private @Nullable String historyTable;

    @Option(names = "--json", description = "Report as JSON.")
    private boolean json;

    AdoptCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workplace.Database database = context.workplace().get().database("adopt");
        new DatabaseReports(context.screen(), json)
                .each(
                        List.of(database),
                        one -> adopt(one.migrator()),
                        (one, report) -> print(report),
                        AdoptionDocument::of);
        return ExitCode.DONE.value();
    }

    private AdoptionReport adopt(Migrator migrator) {
        if (historyTable == null) {
            return dryRun ? migrator.planAdoption() : migrator.adopt();
        }
        return dryRun ? migrator.planAdoption(historyTable) : migrator.adopt(historyTable);
    }

    private void print(AdoptionReport report) {
        Screen screen = context.screen();
        String verb = dryRun ? "Would adopt" : "Adopted";
        report.adopted()
                .forEach(migration -> screen.print(screen.styled("fg(green)", verb) + " "
                        + (migration.script().isEmpty() ? migration.identity() : migration.script())));
        report.pending().forEach(script -> screen.print(screen.styled("fg(yellow)", "Stays pending:") + " " + script));
        report.notes().forEach(note -> screen.print(screen.styled("fg(yellow)", "Note:") + " " + note));
        int count = report.adopted().size();
        String what = count == 0
                ? "Nothing new to adopt"
                : count + (count == 1 ? " migration" : " migrations") + (dryRun ? " to adopt" : " adopted");
        screen.print(what + " from " + report.tool() + " (" + report.otherTable() + ") on " + report.database()
                + (report.written() ? ", recorded in " + report.table() + "." : "."));
    }
}

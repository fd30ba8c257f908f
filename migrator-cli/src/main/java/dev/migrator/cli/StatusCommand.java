package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.MigratorStatus;
import dev.migrator.StatusDocument;
import dev.migrator.plan.DatabaseState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Shows what is applied, what is pending, and what stands in the way.")
final class StatusCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--exit-code", description = "End with 1 if something is pending, with 4 if there is a conflict.")
    private boolean exitCode;

    @Option(names = "--json", description = "As JSON, the same object that the endpoint answers with.")
    private boolean json;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        StatusTable table = new StatusTable(context.screen());
        List<MigratorStatus> found = new DatabaseReports(context.screen(), json)
                .each(
                        context.workplace().get().databases(),
                        database -> database.migrator().status(),
                        (database, status) -> table.print(database.name(), status),
                        StatusDocument::database);
        return exitCode
                ? found.stream()
                        .map(status -> code(status.status().state()))
                        .max(ExitCode::compareTo)
                        .orElse(ExitCode.DONE)
                        .value()
                : ExitCode.DONE.value();
    }

    private static ExitCode code(DatabaseState state) {
        return switch (state) {
            case CURRENT -> ExitCode.DONE;
            case PENDING, MIGRATING -> ExitCode.NOT_AS_ASKED;
            case CONFLICT, FAILED -> ExitCode.CONFLICT;
        };
    }
}

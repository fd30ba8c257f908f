package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.VerificationReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Proves in databases made for it that every down undoes its up. Leaves the real one alone.")
final class VerifyCommand implements Callable<Integer> {

    private final CommandContext context;
    private final Progress progress;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    VerifyCommand(CommandContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        VerificationText text = new VerificationText(context.screen());
        List<VerificationReport> reports = new DatabaseReports(context.screen(), json)
                .each(
                        context.workplace().get().databases(),
                        this::verify,
                        (database, report) -> text.print(database.name(), report),
                        VerificationDocument::of);
        boolean proven = reports.stream().allMatch(VerificationReport::proven);
        return (proven ? ExitCode.DONE : ExitCode.NOT_AS_ASKED).value();
    }

    private VerificationReport verify(Workplace.Database database) {
        try {
            return database.migrator().verify(database.shadows(), progress::trying);
        } finally {
            progress.clear();
        }
    }
}

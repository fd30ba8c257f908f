package dev.migrator.cli;

import dev.migrator.WholeDatabase;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "drop", description = "Drops the database that the URL names, with all that is in it.")
final class DropCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(
            names = {"-y", "--yes"},
            description = "Don't ask.")
    private boolean yes;

    DropCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        WholeDatabase database = context.workplace().get().database("drop").whole();
        String name = database.name();
        if (!yes && !confirmed(name)) {
            throw UsageException.notConfirmed(name);
        }
        context.screen().print(database.drop() ? "Dropped database " + name : "There is no database " + name);
        return 0;
    }

    /** Only a person can answer, and only with the whole word. */
    private boolean confirmed(String name) {
        Surroundings surroundings = context.screen().surroundings();
        if (!surroundings.interactive()) {
            return false;
        }
        surroundings.err().print("Drop the database " + name + " with all that is in it? Type yes: ");
        surroundings.err().flush();
        try {
            return "yes".equals(surroundings.in().readLine());
        } catch (IOException e) {
            return false;
        }
    }
}

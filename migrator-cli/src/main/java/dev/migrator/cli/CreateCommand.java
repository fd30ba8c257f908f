package dev.migrator.cli;

import dev.migrator.WholeDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "create", description = "Creates the database that the URL names.")
final class CreateCommand implements Callable<Integer> {

    private final CommandContext context;

    CreateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        WholeDatabase database = context.workplace().get().database("create").whole();
        String name = database.name();
        context.screen()
                .print(database.create() ? "Created database " + name : "Database " + name + " is there already");
        return 0;
    }
}

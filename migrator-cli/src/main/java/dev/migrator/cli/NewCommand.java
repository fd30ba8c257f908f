package dev.migrator.cli;

import dev.migrator.source.NewScripts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Writes the next migration: an up and its down, as the folder's layout has them.")
final class NewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "What the migration does: add users admin.")
    private List<String> name = List.of();

    @Option(names = "--timestamp", description = "Number it by the time (UTC), not by the next number.")
    private boolean timestamp;

    NewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workplace workplace = context.workplace().get();
        NewScripts scripts = NewScripts.in(workplace.scripts(), workplace.layout());
        Instant now = Instant.now();
        String version = timestamp ? scripts.timestamp(now) : scripts.nextVersion(workplace.javaVersions(), now);
        scripts.write(version, String.join("_", name)).stream()
                .map(Path::toString)
                .forEach(context.screen()::print);
        return 0;
    }
}

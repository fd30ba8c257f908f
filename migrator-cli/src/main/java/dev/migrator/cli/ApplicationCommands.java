package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.spring.CommandRunner;
import dev.migrator.spring.MigratedDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line within an application: the same commands, on the application's own databases. */
final class ApplicationCommands implements CommandRunner {

    private static final Pattern WORD = Pattern.compile("\\s*((?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+)");

    private final Environment environment;

    ApplicationCommands(Environment environment) {
        this.environment = environment;
    }

    /** Where to connect is the application's business; only which of its databases can be chosen. */
    static final class Choice {

        @Option(
                names = "--database",
                paramLabel = "NAME",
                scope = ScopeType.INHERIT,
                description = "Bean name of one of the application's DataSources.")
        private @Nullable String database;

        Optional<String> database() {
            return Optional.ofNullable(database);
        }
    }

    @Override
    public int run(String command, MigratedDatabases databases) {
        Surroundings surroundings = Surroundings.ofProcess();
        Choice choice = new Choice();
        Commands commands = new Commands(
                new Screen(surroundings),
                new Progress(surroundings),
                () -> new ApplicationWorkplace(databases, choice.database(), environment, surroundings.folder()),
                List.of(choice));
        try {
            return commands.line().execute(words(command).toArray(String[]::new));
        } catch (UsageException e) {
            surroundings.err().println(e.getMessage() + "\n" + e.fix());
            return ExitCode.CONFIGURATION.value();
        }
    }

    /** Cut at blanks, but not within quotes, as a shell does it. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.stripTrailing());
        int end = 0;
        while (word.find(end) && word.start() == end) {
            words.add(word.group(1).replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"));
            end = word.end();
        }
        if (end < command.stripTrailing().length()) {
            throw UsageException.commandLine(command);
        }
        return words;
    }
}

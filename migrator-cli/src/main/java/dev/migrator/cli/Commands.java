package dev.migrator.cli;

import dev.migrator.ExitCode;
import dev.migrator.migration.MigratorException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.convert.DurationStyle;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line put together: its commands, and what it does with failures. */
final class Commands {

    private final RootCommand root = new RootCommand();
    private final Screen screen;
    private final Progress progress;
    private final CommandLine line;

    /** @param workplace what the commands work on */
    Commands(Screen screen, Progress progress, Supplier<Workplace> workplace) {
        this(screen, progress, workplace, List.of());
    }

    /** @param options more options, for every command */
    Commands(Screen screen, Progress progress, Supplier<Workplace> workplace, List<Object> options) {
        this.screen = screen;
        this.progress = progress;
        this.line = new CommandLine(root);
        for (Object more : options) {
            line.addMixin(more.getClass().getSimpleName(), more);
        }
        all(new CommandContext(screen, workplace), progress).forEach(line::addSubcommand);
        line.addSubcommand(new GenerateCompletion());
        line.registerConverter(Duration.class, DurationStyle.SIMPLE::parse)
                .setOut(screen.surroundings().out())
                .setErr(screen.surroundings().err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.ansi()))
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    }

    /** In the order in which help lists them. */
    private static List<Object> all(CommandContext context, Progress progress) {
        return List.of(
                new NewCommand(context),
                new StatusCommand(context),
                new PlanCommand(context),
                new MigrateCommand(context),
                new RollbackCommand(context),
                new RedoCommand(context),
                new BaselineCommand(context),
                new MarkCommand(context),
                new RepairCommand(context),
                new AdoptCommand(context),
                new VerifyCommand(context, progress),
                new CreateCommand(context),
                new DropCommand(context),
                new WaitCommand(context));
    }

    RootCommand root() {
        return root;
    }

    CommandLine line() {
        return line;
    }

    private int misused(ParameterException problem, String[] arguments) {
        PrintWriter err = screen.surroundings().err();
        err.println(screen.styled("fg(red),bold", "error: ") + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("See " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.CONFIGURATION.value();
    }

    private int failed(Exception failure) {
        progress.clear();
        PrintWriter err = screen.surroundings().err();
        boolean known = failure instanceof MigratorException;
        err.println(screen.styled("fg(red),bold", "error: ") + (known ? failure.getMessage() : failure));
        if (failure instanceof MigratorException explained) {
            err.println(explained.fix());
        }
        if (root.stackTrace()) {
            failure.printStackTrace(err);
        } else if (!known) {
            err.println("--stacktrace shows where it arose.");
        }
        err.flush();
        return ExitCode.of(failure).value();
    }
}

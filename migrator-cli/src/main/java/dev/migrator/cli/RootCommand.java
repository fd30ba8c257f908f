package dev.migrator.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: without a command it says what commands there are. */
@Command(
        name = "migrator",
        description = "Versioned, reversible schema changes.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = RootCommand.Release.class,
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the asked state does not hold: something is pending, has no down, or was stopped",
            "2:usage, configuration, or a database that can't be reached, isn't supported or refuses the login",
            "3:a migration failed",
            "4:conflict between scripts and history, or a statement in doubt",
            "5:another migrator kept the lock"
        })
final class RootCommand implements Runnable {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            order = 100,
            description = "Say more; twice for every statement.")
    private boolean[] verbosity = new boolean[0];

    @Option(
            names = {"-X", "--stacktrace"},
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Show where in the program an error arose.")
    private boolean stackTrace;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** 0 for warnings only. */
    int verbosity() {
        return verbosity.length;
    }

    boolean stackTrace() {
        return stackTrace;
    }

    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(RootCommand.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {
                "migrator " + version, "picocli " + CommandLine.VERSION, "${java.vm.name} ${java.version}"
            };
        }
    }
}

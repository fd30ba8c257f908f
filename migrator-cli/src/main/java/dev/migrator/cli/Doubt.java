package dev.migrator.cli;

import dev.migrator.Migrator;
import dev.migrator.cli.Workplace.Database;
import dev.migrator.execution.InDoubt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says of a statement in doubt, for commands that may come upon one. */
final class Doubt {

    /** What it is; spelt as people type it. */
    enum Answer {
        applied(InDoubt.APPLIED),
        pending(InDoubt.PENDING);

        private final InDoubt meaning;

        Answer(InDoubt meaning) {
            this.meaning = meaning;
        }
    }

    @Option(
            names = "--in-doubt",
            paramLabel = "applied|pending",
            description = "The statement that was interrupted and that nothing tells about: applied if it took effect,"
                    + " pending if it is to run again.")
    private @Nullable Answer answer;

    /**
     * All databases of a workplace, or the one that an answer is about.
     *
     * @throws UsageException if there is an answer, and it is open which
     */
    List<Database> databases(Workplace workplace) {
        return answer == null ? workplace.databases() : List.of(workplace.database("--in-doubt"));
    }

    /** The migrator of a database, which knows the answer. */
    Migrator migrator(Database database) {
        Migrator migrator = database.migrator();
        return answer == null
                ? migrator
                : Migrator.of(
                        migrator.settings().toBuilder().inDoubt(answer.meaning).build());
    }
}

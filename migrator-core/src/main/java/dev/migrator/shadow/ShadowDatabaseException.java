package dev.migrator.shadow;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.migration.MigratorException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** There is no database to try something out in. The real one was not touched. */
public final class ShadowDatabaseException extends MigratorException {

    private static final String ELSEWHERE = "Or name another place for it with migrator.shadow.url.";

    private ShadowDatabaseException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, fix, cause);
    }

    static ShadowDatabaseException unknown() {
        return new ShadowDatabaseException(
                "By its URL nobody can tell where a database to try this out in could be made. Nothing was run.",
                "Name a place for it with migrator.shadow.url.",
                null);
    }

    static ShadowDatabaseException refused(SQLException cause) {
        return new ShadowDatabaseException(
                "A database to try this out in can't be made: " + DatabaseWords.sentence(cause) + " Nothing was run.",
                "Look at what the server says. " + ELSEWHERE,
                cause);
    }

    /** @param grant what a user needs */
    static ShadowDatabaseException notCreated(String grant, SQLException cause) {
        return new ShadowDatabaseException(
                "A database to try this out in can't be made: " + DatabaseWords.sentence(cause) + " Nothing was run.",
                "Give the user the right to make databases: " + grant + ". " + ELSEWHERE,
                cause);
    }

    static ShadowDatabaseException notDropped(String name, SQLException cause) {
        return new ShadowDatabaseException(
                "The database " + name + ", in which something was tried out, can't be dropped: "
                        + DatabaseWords.sentence(cause),
                "The next run that needs one drops it, once nobody is connected to it.",
                cause);
    }
}

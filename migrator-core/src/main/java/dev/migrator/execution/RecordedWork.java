package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a step outside a transaction does, with the means to go on with it. Serves one step; not thread-safe. */
interface RecordedWork extends AutoCloseable {

    /**
     * Gets ready to go on behind what an earlier run has done; what only that run's session knew is done again.
     *
     * @param inDoubt whether that run was killed with the statement on its way that its progress tells of; otherwise the
     *     database refused it
     */
    void goOn(int done, Progress progress, boolean inDoubt) throws SQLException;

    /** The same within the session that did it: after a roll-back, before another attempt. */
    void restart(int done, Progress progress) throws SQLException;

    /** What the row has to say before anything is sent: what is done, and what could be in doubt next. */
    Progress progress() throws SQLException;

    /** How many statements are done. */
    int done();

    /** Does what is left. */
    void run(RunningRow row) throws SQLException;

    /** The statement that it is at. */
    @Nullable
    SqlStatement at();

    /** Whether what failed has certainly changed nothing, so that it may be tried again. The connection is in auto-commit. */
    boolean changedNothing(RunningRow row) throws SQLException;

    /** Removes what a refused statement has left half done, as far as it is certainly its own. That may be refused, too. */
    void tidyUp() throws SQLException;

    @Override
    void close();
}

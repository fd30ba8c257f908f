package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Where a script stopped.
 *
 * @param number which of its statements it is, from 1
 */
record FailedStatement(SqlStatement statement, int number) {

    /** Where work outside a transaction stopped; null where that was no statement. */
    static @Nullable FailedStatement of(RecordedWork work) {
        SqlStatement statement = work.at();
        return statement == null ? null : new FailedStatement(statement, work.done() + 1);
    }
}

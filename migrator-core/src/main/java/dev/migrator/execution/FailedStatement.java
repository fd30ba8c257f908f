package dev.migrator.execution;

import dev.migrator.sql.SqlStatement;

/**
 * Where a script stopped.
 *
 * @param number which of its statements it is, from 1
 */
record FailedStatement(SqlStatement statement, int number) {}

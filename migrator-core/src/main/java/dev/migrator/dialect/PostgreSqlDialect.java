package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** PostgreSQL 14 and newer. */
final class PostgreSqlDialect implements Dialect {

    /**
     * What the manual of each command says can't be executed inside a transaction block (PostgreSQL 18, part VI).
     * {@code ALTER TYPE … ADD VALUE} is not among them since version 12.
     */
    private static final Pattern REFUSES_TRANSACTION = Pattern.compile(
            "(CREATE (UNIQUE )?INDEX CONCURRENTLY\\b"
                    + "|DROP INDEX CONCURRENTLY\\b"
                    + "|REINDEX\\b.*\\bCONCURRENTLY\\b"
                    + "|REINDEX (\\(.*\\) ?)?(DATABASE|SYSTEM|SCHEMA)\\b"
                    + "|ALTER TABLE\\b.*\\bDETACH PARTITION\\b.*\\bCONCURRENTLY\\b"
                    + "|VACUUM\\b"
                    + "|CLUSTER( ?\\(.*\\))?( VERBOSE)?$"
                    + "|(CREATE|DROP) (DATABASE|TABLESPACE)\\b"
                    + "|ALTER DATABASE\\b.*\\bSET TABLESPACE\\b"
                    + "|ALTER SYSTEM\\b"
                    + "|(CREATE|DROP) SUBSCRIPTION\\b"
                    + "|ALTER SUBSCRIPTION\\b.*\\bREFRESH PUBLICATION\\b|DISCARD ALL$).*",
            Pattern.DOTALL);

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public List<String> aliases() {
        return List.of("postgresql", "postgres", "pgsql", "pg");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.POSTGRESQL;
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return REFUSES_TRANSACTION.matcher(statement.head()).matches();
    }

    @Override
    public Effect effect(SqlStatement statement) {
        return PostgreSqlEffects.of(statement, refusesTransaction(statement));
    }

    @Override
    public Optional<Evidence> evidence() {
        return Optional.of(PostgreSqlCatalogue.EVIDENCE);
    }

    @Override
    public Optional<Blockers> blockers() {
        return Optional.of(PostgreSqlCatalogue.BLOCKERS);
    }

    /** lock_not_available, deadlock_detected and serialization_failure. */
    @Override
    public boolean lockRefused(SQLException failure) {
        return Failures.hasState(failure, Set.of("55P03", "40P01", "40001"));
    }

    /** A session ended by an administrator, a stop, a crash or a limit on idling, and a server that does not serve yet. */
    @Override
    public boolean connectionLost(SQLException failure) {
        return Failures.isOfConnection(failure)
                || Failures.hasState(failure, Set.of("57P01", "57P02", "57P03", "57P05", "25P03"));
    }

    /** As a dump sets it: {@code select pg_catalog.set_config('search_path', '', false)}. */
    @Override
    public Optional<DefaultSchema> defaultSchema() {
        return Optional.of(new DefaultSchema(
                Pattern.compile(
                        "(SET (SESSION |LOCAL )?(SEARCH_PATH|SCHEMA)\\b|SELECT\\b.*\\bSET_CONFIG ?\\( ?'search_path').*",
                        Pattern.DOTALL),
                "show search_path",
                before -> "select set_config('search_path', '" + before.replace("'", "''") + "', false)"));
    }

    @Override
    public Optional<CopyIn> copyIn() {
        return Optional.of(new PostgreSqlCopyIn());
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("text", "timestamp(6)", "");
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "select current_setting('lock_timeout')",
                limit -> "set lock_timeout = " + limit.toMillis(),
                before -> "set lock_timeout = '" + before + "'"));
    }

    /** Advisory locks belong to a database and end with their session. */
    @Override
    public MigratorLock lock(LockScope scope) {
        return new PostgreSqlLock(scope);
    }

    @Override
    public Optional<MigratorLock> lock(LockKey key) {
        return key.number().map(PostgreSqlNumberLock::new);
    }
}

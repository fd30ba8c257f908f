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

    /** What a server's databases share. */
    private static final Pattern BEYOND = Pattern.compile(
            "^((CREATE|ALTER|DROP) (DATABASE|ROLE|USER(?! MAPPING)|GROUP|TABLESPACE|SUBSCRIPTION)\\b|ALTER SYSTEM\\b"
                    + "|(DROP|REASSIGN) OWNED\\b)");

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

    static final LeaseSql LEASE = new LeaseSql(
            "clock_timestamp()",
            "clock_timestamp() + interval '%d seconds'",
            "extract(epoch from acquired_at)",
            "timestamp(6) with time zone",
            "",
            // A transaction about to commit may have the row: then the lease isn't free.
            "id = (select id from %1$s where %2$s for update skip locked)",
            List.of("alter table %s add column if not exists server_session varchar(500)"),
            // A pooler lends another session to each transaction. What commits by itself is told by its invalid index.
            Optional.empty());

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
    public boolean reachesBeyond(SqlStatement statement) {
        return BEYOND.matcher(statement.head()).find();
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

    @Override
    public SessionState sessionState() {
        return PostgreSqlSession.STATE;
    }

    @Override
    public Optional<OpenTransaction> openTransaction() {
        return Optional.of(PostgreSqlSession.OPEN_TRANSACTION);
    }

    @Override
    public Optional<CopyIn> copyIn() {
        return Optional.of(new PostgreSqlDriver());
    }

    @Override
    public Optional<Unfinished> unfinished() {
        return Optional.of(PostgreSqlUnfinished.INDEXES);
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
                before -> "set lock_timeout = '" + before + "'",
                Optional.of(limit -> "set local lock_timeout = " + limit.toMillis())));
    }

    /** Advisory locks belong to a database and end with their session, which a pooler may lend to anybody next. */
    @Override
    public MigratorLock lock(LockScope scope) {
        LeaseLock lease = new LeaseLock(scope, LEASE, this::lockRefused);
        PostgreSqlLock session = new PostgreSqlLock(scope, lease);
        MigratorLock pooled = new PostgreSqlPooledLock(lease, session);
        return switch (scope.strategy()) {
            case AUTO -> new AutoLock(PostgreSqlPooledLock::absent, session, pooled);
            case SESSION -> session;
            case LEASE -> pooled;
        };
    }

    @Override
    public Optional<MigratorLock> lock(LockKey key) {
        return key.number().map(PostgreSqlNumberLock::new);
    }
}

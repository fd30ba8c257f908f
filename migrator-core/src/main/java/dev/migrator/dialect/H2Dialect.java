package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** H2 2: in memory, in a file, or behind its server. */
final class H2Dialect implements Dialect {

    /** Files and other databases. */
    private static final Pattern BEYOND =
            Pattern.compile("^(ATTACH|BACKUP|SCRIPT|CREATE (LINKED|CATALOG)|VACUUM INTO)\\b");

    private static final Pattern SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    /** Prefixes like {@code file:} and {@code nio:} may stand before the path; {@code C:} is no prefix. */
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?!mem:|zip:)(?:\\w{2,}:)*(?<path>[^;]+).*");

    /** Its longest wait; there is no value for "no limit". */
    private static final int LONGEST_WAIT = Integer.MAX_VALUE;

    /**
     * All DDL commits. {@code CALL} and {@code EXECUTE} may reach Java code, and what runs another script or shuts the
     * database down is not ours to know. A setting of the database is as good set again as one of the session.
     */
    private static final Effects EFFECTS = Effects.otherwise(Effect.OPAQUE)
            .with(
                    Effect.TRANSACTIONAL,
                    "(SAVEPOINT|RELEASE|ROLLBACK)\\b",
                    "(INSERT|UPDATE|DELETE|MERGE|REPLACE|SELECT|WITH|VALUES|TABLE|FROM|EXPLAIN|SHOW|HELP)\\b",
                    "\\(")
            .with(
                    Effect.REPEATABLE,
                    "SET (PASSWORD|SALT)\\b",
                    "ALTER USER\\b.* (SET|ADMIN)\\b",
                    "DROP ALL OBJECTS\\b",
                    "CREATE OR REPLACE (?!TABLE)",
                    Effects.CREATE_IF_MISSING,
                    Effects.DROP_IF_THERE,
                    "(TRUNCATE|ANALYZE|COMMENT ON|GRANT|REVOKE|CHECKPOINT|BACKUP|REFRESH)\\b")
            .with(Effect.SESSION, "(SET|USE|PREPARE|DEALLOCATE)\\b")
            .with(Effect.CATALOGUE, "(CREATE|ALTER|DROP)\\b");

    static final LeaseSql LEASE = new LeaseSql(
            "current_timestamp",
            "current_timestamp + interval '%d' second",
            "extract(epoch from acquired_at)",
            "timestamp(6) with time zone",
            "",
            "%2$s",
            List.of(
                    "alter table %s add column if not exists acquired_at timestamp(6) with time zone",
                    "alter table %s add column if not exists server_session varchar(500)"),
            Optional.of(new ServerSessions(
                    "information_schema.sessions",
                    "s.session_id || ' of ' || s.user_name || ' since ' || extract(epoch from s.session_start)",
                    "s.session_id = session_id()",
                    "s.executing_statement is not null",
                    Optional.of("call abort_session(%s)"))));

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public List<String> aliases() {
        return List.of("h2");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.H2;
    }

    @Override
    public Optional<Unfinished> unfinished() {
        return Optional.of(H2Unfinished.COPIES);
    }

    /**
     * A file's changes are written down half a second after the last time ({@code SET WRITE_DELAY}), and ALTER TABLE is several
     * of them: written right before it, most are done before the next time.
     */
    @Override
    public Optional<String> checkpointSql() {
        return Optional.of("checkpoint");
    }

    @Override
    public boolean reachesBeyond(SqlStatement statement) {
        return BEYOND.matcher(statement.head()).find();
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return false;
    }

    @Override
    public Effect effect(SqlStatement statement) {
        return EFFECTS.of(statement);
    }

    @Override
    public Optional<Evidence> evidence() {
        return Optional.of(H2Catalogue.EVIDENCE);
    }

    @Override
    public Optional<Blockers> blockers() {
        return Optional.of(H2Catalogue.BLOCKERS);
    }

    /** LOCK_TIMEOUT_1, CONCURRENT_UPDATE_1 and DEADLOCK_1. */
    @Override
    public boolean lockRefused(SQLException failure) {
        return Failures.hasCode(failure, Set.of(50200, 90131, 40001));
    }

    /** CONNECTION_BROKEN_1, DATABASE_IS_CLOSED and DATABASE_CALLED_AT_SHUTDOWN. */
    @Override
    public boolean connectionLost(SQLException failure) {
        return Failures.isOfConnection(failure) || Failures.hasCode(failure, Set.of(90067, 90098, 90121));
    }

    @Override
    public SessionState sessionState() {
        return H2Session.STATE;
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("character large object", "timestamp(6)", "");
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "select lock_timeout()",
                limit -> "set lock_timeout " + (limit.isZero() ? LONGEST_WAIT : limit.toMillis()),
                before -> "set lock_timeout " + before));
    }

    @Override
    public MigratorLock lock(LockScope scope) {
        boolean server = SERVER.matcher(scope.url()).matches();
        if (server && scope.strategy() == LockStrategy.SESSION) {
            throw LockStrategyException.noSessionLock(name());
        }
        return server ? new LeaseLock(scope, LEASE, this::lockRefused) : LocalLock.of(scope, FILE, name());
    }
}

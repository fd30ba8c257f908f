package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** HSQLDB 2: in memory, in files, or behind its server. */
final class HsqldbDialect implements Dialect {

    /** Files and other databases. */
    private static final Pattern BEYOND =
            Pattern.compile("^(ATTACH|BACKUP|SCRIPT|CREATE (LINKED|CATALOG)|VACUUM INTO)\\b");

    private static final Pattern SERVER = Pattern.compile("jdbc:hsqldb:(hsqls?|https?):.*");
    private static final Pattern FILE = Pattern.compile("jdbc:hsqldb:(?!mem:|res:)(?:file:)?(?<path>[^;]+).*");

    /**
     * All DDL commits. {@code CALL} may reach Java code. Temporary tables of a session don't commit, and are not made
     * again: what follows should fail rather than go on with an empty one.
     */
    private static final Effects EFFECTS = Effects.otherwise(Effect.OPAQUE)
            .with(
                    Effect.TRANSACTIONAL,
                    "(SAVEPOINT|RELEASE|ROLLBACK)\\b",
                    "(INSERT|UPDATE|DELETE|MERGE|REPLACE|SELECT|WITH|VALUES|TABLE|EXPLAIN|LOCK TABLE)\\b",
                    "DECLARE LOCAL TEMPORARY\\b",
                    "\\(")
            .with(
                    Effect.REPEATABLE,
                    "SET (DATABASE|FILES|TABLE|PASSWORD|INITIAL)\\b",
                    "ALTER USER\\b",
                    "CREATE OR REPLACE\\b",
                    Effects.CREATE_IF_MISSING,
                    Effects.DROP_IF_THERE,
                    "(TRUNCATE|COMMENT ON|GRANT|REVOKE|CHECKPOINT|BACKUP)\\b")
            .with(Effect.SESSION, "(SET|DECLARE)\\b")
            // Of sessions too, but of others.
            .with(Effect.OPAQUE, "ALTER SESSION\\b")
            .with(Effect.CATALOGUE, "(CREATE|ALTER|DROP)\\b");

    static final LeaseSql LEASE = new LeaseSql(
            "current_timestamp",
            "current_timestamp + interval '%d' second",
            "unix_timestamp(acquired_at)",
            "timestamp(6) with time zone",
            "",
            "%2$s",
            List.of(
                    "alter table %s add column if not exists acquired_at timestamp(6) with time zone",
                    "alter table %s add column if not exists server_session varchar(500)"),
            Optional.of(new ServerSessions(
                    "information_schema.system_sessions",
                    "cast(s.session_id as varchar(20)) || ' of ' || s.user_name || ' since '"
                            + " || cast(unix_timestamp(s.connected) as varchar(20))",
                    "s.session_id = session_id()",
                    "s.current_statement <> ''",
                    Optional.empty())));

    @Override
    public String name() {
        return "HSQLDB";
    }

    @Override
    public List<String> aliases() {
        return List.of("hsqldb");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.HSQLDB;
    }

    @Override
    public boolean reachesBeyond(SqlStatement statement) {
        return BEYOND.matcher(statement.head()).find();
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    /** Unless it was set up otherwise ("Transaction Control: LOCKS", hsqldb.org/doc/2.0/guide/sessions-chapt.html). */
    @Override
    public boolean readersWait() {
        return true;
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
        return Optional.of(HsqldbCatalogue.EVIDENCE);
    }

    @Override
    public boolean lockRefused(SQLException failure) {
        return Failures.hasState(failure, Set.of("40001"));
    }

    @Override
    public String beginSql() {
        return "start transaction";
    }

    @Override
    public SessionState sessionState() {
        return HsqldbSession.STATE;
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("longvarchar", "timestamp(6)", "");
    }

    /** Sessions have no such limit. */
    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.empty();
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

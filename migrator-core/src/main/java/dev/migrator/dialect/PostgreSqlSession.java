package dev.migrator.dialect;

import dev.migrator.dialect.SessionState.Change;
import dev.migrator.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session of PostgreSQL remembers. Not {@code DISCARD ALL}: that releases advisory locks and what the driver has
 * prepared.
 */
final class PostgreSqlSession {

    /**
     * {@code SET TRANSACTION} and {@code SET CONSTRAINTS} end with their transaction, where they reach nothing but it.
     * {@code SET LOCAL} does too, but before that the row is written, and others' steps may follow.
     */
    private static final Pattern ORDINARY = Pattern.compile(
            "(CREATE(?! (OR REPLACE )?((GLOBAL|LOCAL) )?TEMP)|ALTER|DROP|COMMENT|SECURITY|GRANT|REVOKE|REASSIGN"
                    + "|INSERT|UPDATE|DELETE|MERGE|COPY|TRUNCATE|REFRESH|VACUUM|ANALYZE|REINDEX|CLUSTER|LOCK|IMPORT"
                    + "|BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|SET (TRANSACTION|CONSTRAINTS))\\b.*",
            Pattern.DOTALL);

    /** What reaches the session from inside any statement. */
    private static final Pattern REACHES =
            Pattern.compile("set_config|pg_temp|pg_(try_)?advisory_lock|dblink", Pattern.CASE_INSENSITIVE);

    /** A variable that no module defines has a dot in its name and stands in no catalogue. */
    private static final Pattern CUSTOM = Pattern.compile(
            "(?:^SET\\s+(?:SESSION\\s+)?|\\bset_config\\s*\\(\\s*')(?<name>\\w+(?:\\.\\w+)+)",
            Pattern.CASE_INSENSITIVE);

    /** Seen by others, and by the session itself, from the commit on. */
    private static final Pattern LISTEN = Pattern.compile("LISTEN (?<channel>.+)", Pattern.DOTALL);

    private static final String SETTING = "setting ";

    /**
     * Whoever the session acts as comes first: another may not be allowed to put back the rest. What a transaction is
     * can't be put back within it, and is over with it.
     */
    private static final String READ = String.join(
            " union all ",
            "select 'authorization', session_user::text",
            "select 'role', current_setting('role')",
            "select '" + SETTING + "' || name, setting from pg_settings where source = 'session'"
                    + " and name not in ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable')",
            "select 'temp ' || relname, format('drop %s if exists pg_temp.%I cascade', case relkind when 'S' then"
                    + " 'sequence' when 'v' then 'view' when 'f' then 'foreign table' when 'c' then 'type' else 'table'"
                    + " end, relname) from pg_class where relnamespace = pg_my_temp_schema()"
                    + " and relkind in ('r', 'p', 'v', 'S', 'c', 'f')",
            "select 'temp ' || oid, format('drop routine if exists %s cascade', oid::regprocedure) from pg_proc"
                    + " where pronamespace = pg_my_temp_schema()",
            "select 'temp ' || oid, format('drop type if exists pg_temp.%I cascade', typname) from pg_type"
                    + " where typnamespace = pg_my_temp_schema() and typtype in ('d', 'e')",
            "select 'prepared ' || name, format('deallocate %I', name) from pg_prepared_statements where from_sql",
            "select 'cursor ' || name, format('close %I', name) from pg_cursors where is_holdable",
            "select 'listen ' || channel, format('unlisten %I', channel) from pg_listening_channels() as channel",
            "select concat_ws(' ', 'lock', classid, objid, objsubid, mode), format('select pg_advisory_unlock%s(%s)',"
                    + " case mode when 'ShareLock' then '_shared' end, case objsubid when 1"
                    + " then ((classid::bigint << 32) | objid::bigint)::text"
                    + " else classid::bigint::bit(32)::int || ', ' || objid::bigint::bit(32)::int end)"
                    + " from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()");

    static final SessionState STATE = new SessionState(
            PostgreSqlSession::touches,
            PostgreSqlSession::leftovers,
            READ,
            Optional.empty(),
            PostgreSqlSession::restore);

    /** No statement begins a transaction without saying so; a Java migration can. */
    static final OpenTransaction OPEN_TRANSACTION = new OpenTransaction(
            statement -> false, "savepoint migrator_probe", refusal -> refusal.map(e -> "25P02".equals(e.getSQLState()))
                    .orElse(true));

    private PostgreSqlSession() {}

    private static boolean touches(SqlStatement statement) {
        return !ORDINARY.matcher(statement.head()).matches()
                || REACHES.matcher(statement.text()).find();
    }

    private static List<String> leftovers(SqlStatement statement) {
        List<String> statements = new ArrayList<>();
        Matcher custom = CUSTOM.matcher(statement.text());
        while (custom.find()) {
            statements.add("reset " + custom.group("name"));
        }
        Matcher listen = LISTEN.matcher(statement.head());
        if (listen.matches()) {
            statements.add("unlisten " + listen.group("channel"));
        }
        return statements;
    }

    private static List<String> restore(Change change) {
        String before = change.before().orElse("");
        if (change.name().equals("authorization")) {
            return List.of("set session authorization " + Quoted.name(before, '"'));
        }
        if (change.name().equals("role")) {
            return List.of("set role " + (before.equals("none") ? "none" : Quoted.name(before, '"')));
        }
        if (change.name().startsWith(SETTING)) {
            String name = change.name().substring(SETTING.length());
            return List.of(
                    change.before().isPresent()
                            ? "select set_config(" + Quoted.text(name) + ", " + Quoted.text(before) + ", false)"
                            : "reset " + name);
        }
        // What is gone can't be brought back.
        return change.before().isPresent() ? List.of() : List.of(change.value());
    }
}

package dev.migrator.dialect;

import dev.migrator.dialect.SessionState.Change;
import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a connection of SQLite remembers. What a pragma writes into the file is the migration's business. */
final class SqliteSession {

    private static final Pattern ORDINARY = Pattern.compile(
            "(CREATE|ALTER|DROP|INSERT|REPLACE|UPDATE|DELETE|WITH|SELECT|VALUES|EXPLAIN|REINDEX|ANALYZE|VACUUM"
                    + "|BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\\b.*",
            Pattern.DOTALL);

    private static final Pattern TEMPORARY = Pattern.compile("CREATE TEMP.*|.*\\bTEMP\\..*", Pattern.DOTALL);

    /**
     * Without {@code defer_foreign_keys}: that ends with its transaction by itself, and ended before the commit it makes
     * SQLite forget what is broken.
     */
    private static final Set<String> PRAGMAS = new TreeSet<>(Set.of(
            "analysis_limit",
            "automatic_index",
            "cache_size",
            "cache_spill",
            "cell_size_check",
            "checkpoint_fullfsync",
            "count_changes",
            "empty_result_callbacks",
            "foreign_keys",
            "full_column_names",
            "fullfsync",
            "ignore_check_constraints",
            "journal_mode",
            "journal_size_limit",
            "legacy_alter_table",
            "locking_mode",
            "max_page_count",
            "query_only",
            "read_uncommitted",
            "recursive_triggers",
            "reverse_unordered_selects",
            "secure_delete",
            "short_column_names",
            "synchronous",
            "temp_store",
            "threads",
            "trusted_schema",
            "writable_schema"));

    private static final String PRAGMA = "pragma ";
    private static final String DATABASE = "database ";

    private static final String READ = PRAGMAS.stream()
                    .map(name -> "select 'pragma " + name + "', " + name + " from pragma_" + name)
                    .collect(Collectors.joining(" union all "))
            + " union all select 'pragma busy_timeout', timeout from pragma_busy_timeout union all select 'temp ' ||"
            + " name, 'drop ' || type || ' if exists temp.\"' || replace(name, '\"', '\"\"') || '\"' from"
            + " sqlite_temp_master where type in ('table', 'view', 'trigger') and name not like 'sqlite_%' union all"
            + " select '" + DATABASE + "' || name, 'detach \"' || replace(name, '\"', '\"\"') || '\"'"
            + " from pragma_database_list where name not in ('main', 'temp')";

    static final SessionState STATE = new SessionState(
            SqliteSession::touches, statement -> List.of(), READ, Optional.empty(), SqliteSession::restore);

    static final OpenTransaction OPEN_TRANSACTION =
            new OpenTransaction(statement -> false, "begin", refusal -> refusal.map(
                            e -> String.valueOf(e.getMessage()).contains("within a transaction"))
                    .orElse(false));

    private SqliteSession() {}

    private static boolean touches(SqlStatement statement) {
        return !ORDINARY.matcher(statement.head()).matches()
                || TEMPORARY.matcher(statement.head()).matches();
    }

    private static List<String> restore(Change change) {
        if (!change.name().startsWith(PRAGMA)) {
            // What is gone can't be brought back.
            return change.before().isPresent() ? List.of() : List.of(change.value());
        }
        boolean ofFile = change.name().endsWith("journal_mode")
                && (change.before().equals(Optional.of("wal")) || change.now().equals(Optional.of("wal")));
        return ofFile ? List.of() : List.of(change.name() + " = " + change.value());
    }
}

package dev.migrator.dialect;

import dev.migrator.dialect.SessionState.Change;
import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a session of H2 remembers; it tells most of it in the statements that would set it again. */
final class H2Session {

    private static final Pattern ORDINARY = Pattern.compile(
            "(CREATE(?! ((CACHED|MEMORY) )?((LOCAL|GLOBAL) )?TEMP)|ALTER|DROP(?! SCHEMA)|INSERT|UPDATE|DELETE|MERGE"
                    + "|TRUNCATE|COMMENT|GRANT|REVOKE|ANALYZE|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\\b.*",
            Pattern.DOTALL);

    private static final Pattern TABLE =
            Pattern.compile("CREATE .*?TABLE (?<name>\"(?:[^\"]|\"\")+\"\\.\"(?:[^\"]|\"\")+\").*", Pattern.DOTALL);

    private static final String SETTING = "setting ";

    private static final String READ = "select state_key, state_command from information_schema.session_state union all"
            + " select 'isolation', 'set session characteristics as transaction isolation level ' || isolation_level"
            + " from information_schema.sessions where session_id = session_id() union all"
            + " select 'lock timeout', 'set lock_timeout ' || lock_timeout() union all"
            + " select '" + SETTING + "' || setting_name, 'set ' || setting_name || ' ' || setting_value"
            + " from information_schema.settings"
            + " where setting_name in ('QUERY_TIMEOUT', 'TRUNCATE_LARGE_LENGTH', 'VARIABLE_BINARY')";

    static final SessionState STATE =
            new SessionState(H2Session::touches, statement -> List.of(), READ, Optional.empty(), H2Session::restore);

    private H2Session() {}

    private static boolean touches(SqlStatement statement) {
        return !ORDINARY.matcher(statement.head()).matches();
    }

    private static List<String> restore(Change change) {
        String name = change.name();
        if (change.before().isPresent()) {
            boolean gone = name.startsWith("TABLE ");
            return gone ? List.of() : List.of(change.before().get());
        }
        if (name.startsWith("@")) {
            return List.of("set @" + Quoted.name(name.substring(1), '"') + " null");
        }
        Matcher table = TABLE.matcher(change.value());
        if (table.matches()) {
            return List.of("drop table if exists " + table.group("name"));
        }
        return switch (name) {
            case "TIME ZONE" -> List.of("set time zone local");
            // There is no way to have none again; names are looked for in the default schema first in any case.
            case "SCHEMA_SEARCH_PATH" -> List.of("set schema_search_path information_schema");
            default -> List.of();
        };
    }
}

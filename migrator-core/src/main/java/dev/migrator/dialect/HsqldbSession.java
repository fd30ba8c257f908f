package dev.migrator.dialect;

import dev.migrator.dialect.SessionState.Change;
import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a session of HSQLDB remembers. {@code ALTER SESSION RESET ALL} leaves the isolation level as it is. */
final class HsqldbSession {

    private static final Pattern ORDINARY = Pattern.compile(
            "(CREATE(?! ((GLOBAL|LOCAL) )?TEMP)|ALTER(?! SESSION)|DROP(?! SCHEMA)|INSERT|UPDATE|DELETE|MERGE|TRUNCATE"
                    + "|COMMENT|GRANT|REVOKE|SELECT|VALUES|WITH|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\\b.*",
            Pattern.DOTALL);

    private static final Pattern TEMPORARY = Pattern.compile(
            "DECLARE LOCAL TEMPORARY TABLE (IF NOT EXISTS )?((SESSION|MODULE) ?\\. ?)?(?<table>\"[^\"]+\"|\\w+).*",
            Pattern.DOTALL);

    /** A limit on the rows of every result; no view tells it. */
    private static final Pattern ROWS = Pattern.compile("SET MAXROWS\\b.*", Pattern.DOTALL);

    private static final Map<String, String> LEVELS =
            Map.of("1", "read uncommitted", "2", "read committed", "4", "repeatable read", "8", "serializable");

    private static final String READ = "select key, value from information_schema.system_sessioninfo where key in"
            + " ('CURRENT SCHEMA', 'IGNORECASE', 'ISOLATION LEVEL', 'RESULT MEMORY ROWS', 'ROLE', 'SESSION READONLY',"
            + " 'USER') union all values ('TIME ZONE', cast(timezone() as varchar(20)))";

    static final SessionState STATE = new SessionState(
            HsqldbSession::touches, HsqldbSession::leftovers, READ, Optional.empty(), HsqldbSession::restore);

    private HsqldbSession() {}

    private static boolean touches(SqlStatement statement) {
        return !ORDINARY.matcher(statement.head()).matches();
    }

    private static List<String> leftovers(SqlStatement statement) {
        Matcher temporary = TEMPORARY.matcher(statement.head());
        if (temporary.matches()) {
            return List.of("drop table session." + temporary.group("table") + " if exists");
        }
        return ROWS.matcher(statement.head()).matches() ? List.of("set maxrows 0") : List.of();
    }

    private static List<String> restore(Change change) {
        String before = change.before().orElse("");
        String characteristics = "set session characteristics as transaction ";
        return List.of(
                switch (change.name()) {
                    case "CURRENT SCHEMA" -> "set schema " + Quoted.name(before, '"');
                    case "ISOLATION LEVEL" ->
                        characteristics + "isolation level " + LEVELS.getOrDefault(before, "read committed");
                    case "SESSION READONLY" -> characteristics + (before.equals("TRUE") ? "read only" : "read write");
                    case "USER" -> "set session authorization " + Quoted.text(before);
                    case "ROLE" -> "set role " + (before.isEmpty() ? "none" : Quoted.name(before, '"'));
                    case "RESULT MEMORY ROWS" -> "set session result memory rows " + before;
                    case "TIME ZONE" -> "set time zone interval " + Quoted.text(before) + " hour to minute";
                    default -> "set ignorecase " + before;
                });
    }
}

package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.util.regex.Pattern;

/** Settings of a session whose value comes from data or the moment: made again later, they may be others. */
public final class ComputedSetting {

    private static final Pattern SETTING = Pattern.compile("(SET|SELECT)\\b.*", Pattern.DOTALL);

    /** As a dump sets it: {@code select pg_catalog.set_config('search_path', '', false)}. */
    private static final Pattern CONSTANT =
            Pattern.compile("SELECT (PG_CATALOG\\.)?SET_CONFIG ?\\([^()]*\\)", Pattern.DOTALL);

    private static final Pattern COMPUTED = Pattern.compile(
            ".*\\b(SELECT|LAST_INSERT_ID|FOUND_ROWS|ROW_COUNT|IDENTITY|UUID|RAND|NOW|CURRENT_TIMESTAMP|NEXTVAL)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ComputedSetting() {}

    /** Whether a statement that only changes the session makes one. */
    public static boolean is(SqlStatement statement) {
        return SETTING.matcher(statement.head()).matches()
                && !CONSTANT.matcher(statement.head()).matches()
                && COMPUTED.matcher(statement.text()).matches();
    }
}

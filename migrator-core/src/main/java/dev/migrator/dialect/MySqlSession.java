package dev.migrator.dialect;

import dev.migrator.dialect.SessionState.Change;
import dev.migrator.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session of MySQL or MariaDB remembers. Not the protocol's reset of a connection: that releases the locks of
 * {@code GET_LOCK}, and the driver would not know.
 */
final class MySqlSession {

    private static final Pattern ORDINARY = Pattern.compile(
            "(CREATE(?! (OR REPLACE )?TEMPORARY)|ALTER|DROP(?! (DATABASE|SCHEMA))|INSERT|REPLACE|UPDATE|DELETE"
                    + "|TRUNCATE|RENAME|GRANT|REVOKE|ANALYZE|OPTIMIZE|LOAD|BEGIN(?! NOT)|START TRANSACTION|COMMIT"
                    + "|ROLLBACK|SAVEPOINT|RELEASE)\\b.*",
            Pattern.DOTALL);

    /** What reaches the session from inside any statement. */
    private static final Pattern REACHES = Pattern.compile(":=|\\bget_lock\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDES =
            Pattern.compile("(CALL|EXECUTE|BEGIN NOT|IF|CASE|LOOP|WHILE|REPEAT|FOR)\\b.*", Pattern.DOTALL);

    private static final String NAME = "(`[^`]+`|[\\w$]+)";
    /** In the text, since names of tables may differ in case alone. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\btemporary\\s+table\\s+(if\\s+not\\s+exists\\s+)?(?<table>" + NAME + "(\\s*\\.\\s*" + NAME + ")?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PREPARE = Pattern.compile("PREPARE (?<name>" + NAME + ").*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(?<![@\\w'\"`])@(?<name>`[^`]+`|[\\w$.]+)");
    private static final Pattern GET_LOCK =
            Pattern.compile("\\bget_lock\\s*\\(\\s*(?<name>'[^']*')", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** These have no value but NULL where they have none. */
    private static final Pattern NULLABLE = Pattern.compile("character_set_results|.*_engine");

    private static final Set<String> CHANGE_BY_THEMSELVES = Set.of(
            "timestamp",
            "identity",
            "last_insert_id",
            "rand_seed1",
            "rand_seed2",
            "pseudo_thread_id",
            "error_count",
            "warning_count",
            "gtid_owned",
            "gtid_seq_no",
            "last_gtid");

    private static final String VARIABLE_PREFIX = "variable ";
    private static final String USER_PREFIX = "user variable ";
    private static final String TABLE_PREFIX = "temporary table ";

    /** Between a variable's value and the server's, which a variable that has no value of the session's shows instead. */
    private static final String AND_GLOBAL = "\u001f";

    private static final String COMMON = "select 'schema', database() union all select 'role', coalesce(current_role(),"
            + " 'NONE') union all select 'fixed time', if(abs(@@timestamp - unix_timestamp(sysdate(6))) < 5, 'no', 'yes')"
            + " union all ";

    private static final String MYSQL_READ = COMMON
            + "select concat('" + VARIABLE_PREFIX + "', name), concat(max(ours), char(31), coalesce(max(theirs), ''))"
            + " from (select variable_name as name, coalesce(variable_value, '') as ours, null as theirs"
            + " from performance_schema.session_variables union all select variable_name, null,"
            + " coalesce(variable_value, '') from performance_schema.global_variables) as everything"
            + " where name not in (" + excluded() + ") group by name";

    private static final String MYSQL_READ_IF_ALLOWED =
            "select concat('" + USER_PREFIX + "', variable_name), variable_value"
                    + " from performance_schema.user_variables_by_thread where thread_id = (select thread_id from"
                    + " performance_schema.threads where processlist_id = connection_id())";

    private static final String MARIADB_READ = COMMON
            + "select concat('" + VARIABLE_PREFIX + "', lower(variable_name)), coalesce(session_value, '')"
            + " from information_schema.system_variables where variable_scope like 'SESSION%' and read_only = 'NO'"
            + " and lower(variable_name) not in (" + excluded() + ")";

    /** Before 11.2 a session's temporary tables stand nowhere. */
    private static final String MARIADB_READ_IF_ALLOWED = "select concat('" + USER_PREFIX
            + "', variable_name), variable_value from information_schema.user_variables"
            + " union all select concat('" + TABLE_PREFIX + "', concat('`', table_schema, '`.`', table_name, '`')),"
            + " '' from information_schema.tables where table_type = 'TEMPORARY'";

    static final SessionState MYSQL = state(MYSQL_READ, MYSQL_READ_IF_ALLOWED);
    static final SessionState MARIADB = state(MARIADB_READ, MARIADB_READ_IF_ALLOWED);

    /** Refused while a transaction is open; otherwise it says what the next one would be anyway. */
    static final OpenTransaction OPEN_TRANSACTION = new OpenTransaction(
            statement -> HIDES.matcher(statement.head()).matches(),
            "set transaction read write",
            refusal -> refusal.map(e -> e.getErrorCode() == 1568).orElse(false));

    private MySqlSession() {}

    private static SessionState state(String read, String readIfAllowed) {
        return new SessionState(
                MySqlSession::touches,
                MySqlSession::leftovers,
                read,
                Optional.of(readIfAllowed),
                MySqlSession::restore);
    }

    private static String excluded() {
        return CHANGE_BY_THEMSELVES.stream()
                .sorted()
                .map(Quoted::text)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static boolean touches(SqlStatement statement) {
        return !ORDINARY.matcher(statement.head()).matches()
                || REACHES.matcher(statement.text()).find();
    }

    private static List<String> leftovers(SqlStatement statement) {
        List<String> statements = new ArrayList<>();
        String head = statement.head();
        if (head.startsWith("LOCK ") || head.startsWith("FLUSH TABLE")) {
            statements.add("unlock tables");
        }
        if (head.startsWith("USE ")) {
            // Where the tables behind it are.
            statements.add(statement.text());
        }
        Matcher temporary = TEMPORARY.matcher(statement.text());
        if (head.startsWith("CREATE ") && temporary.find()) {
            statements.add("drop temporary table if exists " + temporary.group("table"));
        }
        Matcher prepare = PREPARE.matcher(head);
        if (prepare.matches()) {
            // The script may have let go of it already, which must be no error.
            statements.add("prepare " + prepare.group("name") + " from 'do 0'");
            statements.add("deallocate prepare " + prepare.group("name"));
        }
        Matcher variable = VARIABLE.matcher(statement.text());
        while (touches(statement) && variable.find()) {
            statements.add("set @" + variable.group("name") + " = null");
        }
        Matcher lock = GET_LOCK.matcher(statement.text());
        while (lock.find()) {
            statements.add("do release_lock(" + lock.group("name") + ")");
        }
        return statements;
    }

    private static List<String> restore(Change change) {
        String name = change.name();
        String before = change.before().orElse("");
        if (name.startsWith(VARIABLE_PREFIX)) {
            return variable(
                    name.substring(VARIABLE_PREFIX.length()),
                    before,
                    change.now().orElse(""));
        }
        if (name.startsWith(USER_PREFIX)) {
            String value = change.before().map(MySqlSession::literal).orElse("null");
            return List.of("set @" + Quoted.name(name.substring(USER_PREFIX.length()), '`') + " = " + value);
        }
        if (name.startsWith(TABLE_PREFIX)) {
            return change.before().isPresent()
                    ? List.of()
                    : List.of("drop temporary table if exists " + name.substring(TABLE_PREFIX.length()));
        }
        return switch (name) {
            case "schema" -> change.before().isEmpty() ? List.of() : List.of("use " + Quoted.name(before, '`'));
            case "role" -> List.of("set role " + role(before));
            default -> List.of("set timestamp = default");
        };
    }

    private static List<String> variable(String name, String before, String now) {
        String[] ours = before.split(AND_GLOBAL, -1);
        String[] present = now.split(AND_GLOBAL, -1);
        boolean ofServer =
                ours.length > 1 && ours[0].equals(ours[1]) && present.length > 1 && present[0].equals(present[1]);
        boolean same = ours[0].equals(present[0]);
        if (same || ofServer) {
            return List.of();
        }
        boolean none = ours[0].isEmpty() && NULLABLE.matcher(name).matches();
        return List.of("set session " + name + " = " + (none ? "null" : literal(ours[0])));
    }

    private static String literal(String value) {
        return NUMBER.matcher(value).matches() ? value : Quoted.text(value);
    }

    /** One server says it as it is written, the other bare. */
    private static String role(String name) {
        return name.equals("NONE") || name.startsWith("`") ? name : Quoted.name(name, '`');
    }
}

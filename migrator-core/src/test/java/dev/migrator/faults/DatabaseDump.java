package dev.migrator.faults;

import dev.migrator.Playground;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All that a run leaves in a database, as lines of text: schema, rows, and what the history says is done. Tables of the
 * engine count as the history only; names that the database made up are cut short.
 */
final class DatabaseDump {

    private static final String OWN = "migrations";

    private DatabaseDump() {}

    static List<String> of(Playground play) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : catalogue(play)) {
            play.query(query).stream()
                    .map(line -> line.replace(schemaOf(play), "SCHEMA"))
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(OWN))
                    .sorted()
                    .forEach(lines::add);
        }
        for (String table : tables(play)) {
            play.query("select * from " + table).stream()
                    .sorted()
                    .map(row -> table + ": " + row)
                    .forEach(lines::add);
        }
        lines.addAll(history(play));
        return lines;
    }

    /** Rows of runs that were interrupted and closed are no difference. */
    private static List<String> history(Playground play) throws SQLException {
        return play.query("select 'history', version, description, kind, direction, action, state, checksum,"
                + " statements_done, statements_total from " + OWN
                + " where state <> 'failed' order by case when kind = 'format' then 0 else id end");
    }

    /** A word that stands in no other place of the catalogue, so that databases of different names compare. */
    private static String schemaOf(Playground play) {
        String address = play.database().url().replaceFirst("[?;].*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> tables(Playground play) throws SQLException {
        try (Connection connection = play.database().dataSource().getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (!table.toLowerCase(Locale.ROOT).startsWith(OWN)) {
                    tables.add(table);
                }
            }
            return tables.stream().sorted().toList();
        }
    }

    /** Queries whose first column is a table where an object belongs to one. */
    private static List<String> catalogue(Playground play) {
        return switch (play.database().kind().vendor()) {
            case POSTGRESQL ->
                List.of(
                        "select table_name, 'column', ordinal_position, column_name, data_type,"
                                + " character_maximum_length, is_nullable, column_default"
                                + " from information_schema.columns where table_schema = 'public'",
                        "select indrelid::regclass, pg_get_indexdef(indexrelid), case when indisvalid then 'valid'"
                                + " else 'INVALID' end from pg_index where indrelid in"
                                + " (select oid from pg_class where relnamespace = 'public'::regnamespace)",
                        "select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint"
                                + " where connamespace = 'public'::regnamespace",
                        "select viewname, definition from pg_views where schemaname = 'public'",
                        "select tgrelid::regclass, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
                        "select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace");
            case MYSQL, MARIADB ->
                List.of(
                        "select table_name, 'column', ordinal_position, column_name, column_type, is_nullable,"
                                + " column_default from information_schema.columns where table_schema = database()",
                        "select table_name, 'index', index_name, seq_in_index, column_name"
                                + " from information_schema.statistics where table_schema = database()",
                        "select table_name, constraint_name, column_name, referenced_table_name"
                                + " from information_schema.key_column_usage where table_schema = database()",
                        "select table_name, view_definition from information_schema.views"
                                + " where table_schema = database()",
                        "select event_object_table, trigger_name, action_statement"
                                + " from information_schema.triggers where trigger_schema = database()",
                        "select routine_name, routine_definition from information_schema.routines"
                                + " where routine_schema = database()");
            case H2 ->
                List.of(
                        "select table_name, 'column', ordinal_position, column_name, data_type,"
                                + " character_maximum_length, is_nullable, column_default"
                                + " from information_schema.columns where table_schema = 'PUBLIC'",
                        "select table_name, 'index', regexp_replace(index_name, '_[0-9A-F]+$', ''), ordinal_position,"
                                + " column_name from information_schema.index_columns where table_schema = 'PUBLIC'",
                        "select table_name, constraint_type from information_schema.table_constraints"
                                + " where table_schema = 'PUBLIC'",
                        "select table_name, view_definition from information_schema.views"
                                + " where table_schema = 'PUBLIC'",
                        "select sequence_name, base_value from information_schema.sequences");
            case SQLITE -> List.of("select tbl_name, type, name, sql from sqlite_master");
            case HSQLDB -> throw new IllegalArgumentException("no dump of HSQLDB");
        };
    }
}

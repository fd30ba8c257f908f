package dev.migrator.dialect;

import java.util.stream.Stream;

/**
 * What "INFORMATION_SCHEMA Tables" say of the objects of a name in the session's database, and who holds locks on them.
 * MariaDB opens each table that no equality on schema and name rules out: hence so many parts, and each so simple.
 */
final class MySqlCatalogue {

    private static final String[] COMMON = {
        part("schemata", "schema_name = ?", "schema_name, default_character_set_name, default_collation_name"),
        part(
                "tables",
                "table_schema = database() and table_name = ?",
                "table_name, table_type, engine, row_format, table_collation, create_options, table_comment"),
        part(
                "columns",
                "table_schema = database() and table_name = ?",
                "ordinal_position, column_name, column_default, is_nullable, column_type, character_set_name,"
                        + " collation_name, extra, column_comment, generation_expression"),
        part("table_constraints", "table_schema = database() and table_name = ?", "constraint_name, constraint_type"),
        part(
                "referential_constraints",
                "constraint_schema = database() and table_name = ?",
                "constraint_name, unique_constraint_name, match_option, update_rule, delete_rule,"
                        + " referenced_table_name"),
        part(
                "key_column_usage",
                "table_schema = database() and table_name = ?",
                "constraint_name, column_name, ordinal_position, referenced_table_schema, referenced_table_name,"
                        + " referenced_column_name"),
        triggers("event_object_table"),
        triggers("trigger_name"),
        part(
                "views",
                "table_schema = database() and table_name = ?",
                "view_definition, check_option, definer, security_type"),
        part(
                "routines",
                "routine_schema = database() and routine_name = ?",
                "routine_name, routine_type, dtd_identifier, routine_definition, is_deterministic, sql_data_access,"
                        + " security_type, definer, routine_comment, sql_mode"),
        part(
                "parameters",
                "specific_schema = database() and specific_name = ?",
                "routine_type, ordinal_position, parameter_mode, parameter_name, dtd_identifier"),
        part(
                "events",
                "event_schema = database() and event_name = ?",
                "event_name, definer, event_definition, event_type, cast(execute_at as char), interval_value,"
                        + " interval_field, cast(starts as char), cast(ends as char), status, on_completion,"
                        + " event_comment, sql_mode"),
        part(
                "partitions",
                "table_schema = database() and table_name = ? and partition_name is not null",
                "partition_name, subpartition_name, partition_ordinal_position, partition_method,"
                        + " partition_expression, partition_description, partition_comment")
    };

    /** A check's clause stands in a table that came with 8.0.16; whether there is one, among the constraints. */
    static final Evidence MYSQL = evidence(Stream.of(indexes("is_visible, expression")));

    static final Evidence MARIADB = evidence(Stream.of(
            indexes("ignored"),
            part(
                    "check_constraints",
                    "constraint_schema = database() and table_name = ?",
                    "constraint_name, check_clause")));

    /** Whoever changes or reads rows holds a metadata lock on their table until the transaction ends. */
    static final Blockers MYSQL_BLOCKERS = new Blockers(
            """
            select t.processlist_id,
              concat_ws(' ', (select a.attr_value from performance_schema.session_connect_attrs a
                where a.processlist_id = t.processlist_id and a.attr_name = 'program_name'),
                t.processlist_user, t.processlist_host),
              coalesce((select timestampdiff(second, x.trx_started, now()) from information_schema.innodb_trx x
                where x.trx_mysql_thread_id = t.processlist_id limit 1), t.processlist_time),
              coalesce(t.processlist_info, (select s.sql_text from performance_schema.events_statements_current s
                where s.thread_id = t.thread_id limit 1))
            from performance_schema.threads t
            where t.processlist_id <> connection_id() and t.thread_id in (
              select l.owner_thread_id from performance_schema.metadata_locks l
              where l.object_type = 'TABLE' and l.lock_status = 'GRANTED' and l.object_schema = database()
                and l.object_name in ({names}))
            """);

    /** Which tables a transaction has locked the server does not tell: all of the same database. */
    static final Blockers MARIADB_BLOCKERS = new Blockers(
            """
            select p.id, concat_ws(' ', p.user, p.host), timestampdiff(second, x.trx_started, now()), p.info
            from information_schema.innodb_trx x
            join information_schema.processlist p on p.id = x.trx_mysql_thread_id
            where p.id <> connection_id() and p.db = database()
            order by x.trx_started
            """);

    private MySqlCatalogue() {}

    private static String triggers(String named) {
        return part(
                "triggers",
                "trigger_schema = database() and " + named + " = ?",
                "trigger_name, event_object_table, event_manipulation, action_timing, action_order, action_statement,"
                        + " definer, sql_mode");
    }

    private static String indexes(String special) {
        return part(
                "statistics",
                "table_schema = database() and table_name = ?",
                "index_name, non_unique, seq_in_index, column_name, collation, sub_part, index_type, index_comment, "
                        + special);
    }

    private static String part(String table, String condition, String columns) {
        return "select json_array('" + table + "', " + columns + ") from information_schema." + table + " where "
                + condition;
    }

    private static Evidence evidence(Stream<String> special) {
        return Evidence.of(Stream.concat(Stream.of(COMMON), special).toArray(String[]::new));
    }
}

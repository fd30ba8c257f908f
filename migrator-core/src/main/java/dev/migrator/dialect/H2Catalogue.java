package dev.migrator.dialect;

/** What H2's "Information Schema" says of all objects of a name, in any schema, and who holds locks on them. */
final class H2Catalogue {

    private static final String OF_TABLE = "lower(table_name) = lower(?)";

    static final Evidence EVIDENCE = Evidence.of(
            part("schemata", "lower(schema_name) = lower(?)", "schema_name, schema_owner, remarks"),
            part(
                    "tables",
                    OF_TABLE,
                    "table_schema, table_name, table_type, commit_action, storage_type, table_class, remarks"),
            part(
                    "columns",
                    // Those of a view are as they were when it was last compiled, which every opening does.
                    OF_TABLE + " and (table_schema, table_name) not in"
                            + " (select table_schema, table_name from information_schema.views)",
                    "table_schema, ordinal_position, column_name, column_default, is_nullable, data_type,"
                            + " character_maximum_length, numeric_precision, numeric_scale, datetime_precision,"
                            + " interval_type, interval_precision, maximum_cardinality, collation_name, domain_schema,"
                            + " domain_name, identity_generation, identity_start, identity_increment, identity_maximum,"
                            + " identity_minimum, identity_cycle, identity_cache, generation_expression,"
                            + " declared_data_type, declared_numeric_precision, declared_numeric_scale, geometry_type,"
                            + " geometry_srid, column_on_update, is_visible, default_on_null, remarks"),
            part(
                    "element_types",
                    "lower(object_name) = lower(?)",
                    "object_schema, object_type, collection_type_identifier, data_type, character_maximum_length,"
                            + " numeric_precision, numeric_scale, declared_data_type"),
            part(
                    "enum_values",
                    "lower(object_name) = lower(?)",
                    "object_schema, object_type, enum_identifier, value_name, value_ordinal"),
            part(
                    "indexes",
                    "lower(?) in (lower(index_name), lower(table_name))",
                    "index_schema, index_name, table_name, index_type_name, nulls_distinct, remarks, index_class"),
            part(
                    "index_columns",
                    "lower(?) in (lower(index_name), lower(table_name))",
                    "index_schema, index_name, column_name, ordinal_position, ordering_specification, null_ordering,"
                            + " is_unique"),
            part(
                    "table_constraints",
                    "lower(?) in (lower(constraint_name), lower(table_name))",
                    "constraint_schema, constraint_name, constraint_type, table_name, enforced, nulls_distinct, remarks"),
            part(
                    "key_column_usage",
                    OF_TABLE,
                    "constraint_schema, constraint_name, column_name, ordinal_position, position_in_unique_constraint"),
            part(
                    "check_constraints",
                    "(constraint_schema, constraint_name) in (select constraint_schema, constraint_name from"
                            + " information_schema.table_constraints where lower(table_name) = lower(?))",
                    "constraint_schema, constraint_name, check_clause"),
            part(
                    "referential_constraints",
                    "(constraint_schema, constraint_name) in (select constraint_schema, constraint_name from"
                            + " information_schema.table_constraints where lower(table_name) = lower(?))",
                    "constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, update_rule,"
                            + " delete_rule"),
            part(
                    "triggers",
                    "lower(?) in (lower(trigger_name), lower(event_object_table))",
                    "trigger_schema, trigger_name, event_object_table, event_manipulation, action_orientation,"
                            + " action_timing, is_rollback, java_class, queue_size, no_wait, remarks"),
            part("views", OF_TABLE, "table_schema, view_definition, check_option, remarks"),
            part(
                    "routines",
                    "lower(routine_name) = lower(?)",
                    "routine_schema, specific_name, routine_name, routine_type, data_type, routine_definition,"
                            + " external_name, external_language, is_deterministic, remarks"),
            part(
                    "sequences",
                    "lower(sequence_name) = lower(?)",
                    "sequence_schema, sequence_name, data_type, start_value, minimum_value, maximum_value,"
                            + " \"INCREMENT\", cycle_option, cache, remarks"),
            part(
                    "domains",
                    "lower(domain_name) = lower(?)",
                    "domain_schema, domain_name, data_type, character_maximum_length, numeric_precision, numeric_scale,"
                            + " datetime_precision, domain_default, domain_on_update, parent_domain_name, remarks"),
            part(
                    "domain_constraints",
                    "lower(domain_name) = lower(?)",
                    "constraint_schema, constraint_name, domain_name, remarks"),
            part(
                    "synonyms",
                    "lower(synonym_name) = lower(?)",
                    "synonym_schema, synonym_name, synonym_for_schema, synonym_for, remarks"),
            part(
                    "constants",
                    "lower(constant_name) = lower(?)",
                    "constant_schema, constant_name, value_definition, data_type, remarks"),
            part("users", "lower(user_name) = lower(?)", "user_name, is_admin, remarks"),
            part("roles", "lower(role_name) = lower(?)", "role_name, remarks"));

    /** Since when a transaction is open nobody records; its session has done what it does now for that long. */
    static final Blockers BLOCKERS = new Blockers(
            """
            select s.session_id, concat_ws(' ', s.user_name, s.client_addr),
              datediff(second, coalesce(s.executing_statement_start, s.sleep_since), current_timestamp),
              s.executing_statement
            from information_schema.sessions s
            where s.session_id <> session_id() and s.session_id in (
              select l.session_id from information_schema.locks l
              where locate('|' || lower(l.table_name) || '|', lower(concat_ws('|', '', {names}, ''))) > 0)
            """);

    private H2Catalogue() {}

    private static String part(String table, String condition, String columns) {
        return "select cast(json_array('" + table + "', " + columns + " null on null) as varchar)"
                + " from information_schema." + table + " where " + condition;
    }
}

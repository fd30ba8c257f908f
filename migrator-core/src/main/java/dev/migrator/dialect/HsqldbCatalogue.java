package dev.migrator.dialect;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What HSQLDB's "Information Schema" says of all objects of a name, in any schema. Where an identity column starts is not
 * among it: it moves as rows come.
 */
final class HsqldbCatalogue {

    private static final String OF_TABLE = named("table_name");
    private static final String OF_TABLE_OR_CONSTRAINT =
            "(constraint_schema, constraint_name) in (select constraint_schema, constraint_name from"
                    + " information_schema.table_constraints where " + named("table_name", "constraint_name") + ")";

    static final Evidence EVIDENCE = Evidence.of(
            part("schemata", named("schema_name"), "schema_name, schema_owner"),
            part(
                    "system_tables",
                    OF_TABLE,
                    "table_schem, table_name, table_type, hsqldb_type, read_only, commit_action, remarks"),
            part(
                    "columns",
                    OF_TABLE,
                    "table_schema, ordinal_position, column_name, column_default, is_nullable, data_type,"
                            + " character_maximum_length, numeric_precision, numeric_scale, datetime_precision,"
                            + " interval_type, interval_precision, collation_name, domain_schema, domain_name, udt_name,"
                            + " maximum_cardinality, dtd_identifier, identity_generation, identity_increment,"
                            + " identity_maximum, identity_minimum, identity_cycle, is_generated, generation_expression,"
                            + " is_system_time_period_start, is_system_time_period_end"),
            part("system_columns", OF_TABLE, "table_schem, column_name, type_name, remarks"),
            part(
                    "system_indexinfo",
                    named("table_name", "index_name"),
                    "table_schem, table_name, index_name, non_unique, ordinal_position, column_name, asc_or_desc"),
            part(
                    "table_constraints",
                    named("table_name", "constraint_name"),
                    "constraint_schema, constraint_name, constraint_type, table_name, is_deferrable,"
                            + " initially_deferred"),
            part(
                    "key_column_usage",
                    named("table_name", "constraint_name"),
                    "constraint_schema, constraint_name, column_name, ordinal_position,"
                            + " position_in_unique_constraint"),
            part("check_constraints", OF_TABLE_OR_CONSTRAINT, "constraint_schema, constraint_name, check_clause"),
            part(
                    "referential_constraints",
                    OF_TABLE_OR_CONSTRAINT,
                    "constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, match_option,"
                            + " update_rule, delete_rule"),
            part(
                    "triggers",
                    named("trigger_name", "event_object_table"),
                    "trigger_schema, trigger_name, event_object_table, event_manipulation, action_order,"
                            + " action_condition, action_statement, action_orientation, action_timing"),
            part("views", OF_TABLE, "table_schema, view_definition, check_option"),
            part(
                    "routines",
                    named("routine_name", "specific_name"),
                    "routine_schema, specific_name, routine_name, routine_type, dtd_identifier, routine_definition,"
                            + " external_name, external_language, is_deterministic, sql_data_access"),
            part(
                    "sequences",
                    named("sequence_name"),
                    "sequence_schema, sequence_name, data_type, minimum_value, maximum_value, \"INCREMENT\","
                            + " cycle_option"),
            part(
                    "domains",
                    named("domain_name"),
                    "domain_schema, domain_name, data_type, character_maximum_length, numeric_precision, numeric_scale,"
                            + " domain_default, dtd_identifier"),
            part("domain_constraints", named("domain_name"), "constraint_schema, constraint_name, domain_name"),
            part(
                    "user_defined_types",
                    named("user_defined_type_name"),
                    "user_defined_type_schema, user_defined_type_name, data_type, character_maximum_length,"
                            + " numeric_precision, numeric_scale"),
            part(
                    "system_synonyms",
                    named("synonym_name"),
                    "synonym_schema, synonym_name, object_schema, object_name, object_type"),
            part("system_users", named("user_name"), "user_name, admin, initial_schema"),
            part("authorizations", named("authorization_name"), "authorization_name, authorization_type"));

    private HsqldbCatalogue() {}

    private static String named(String... columns) {
        return "lower(cast(? as varchar(256))) in ("
                + Stream.of(columns).map(column -> "lower(" + column + ")").collect(Collectors.joining(", ")) + ")";
    }

    private static String part(String table, String condition, String columns) {
        return Stream.of(columns.split(", *", -1))
                .map(column -> "coalesce(cast(" + column + " as longvarchar), '-')")
                .collect(Collectors.joining(
                        " || ' ' || ",
                        "select cast('" + table + " ' as longvarchar) || ",
                        " from information_schema." + table + " where " + condition));
    }
}

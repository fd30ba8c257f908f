package dev.migrator.schema;

import java.util.List;
import java.util.Optional;

/** What H2's {@code INFORMATION_SCHEMA} says ("Information Schema" of its documentation, version 2). */
final class H2Catalogue {

    private static final String OF_PEOPLE = "# <> 'INFORMATION_SCHEMA'";

    private static final String COUNTING =
            """
            concat_ws(' ', 'start with ' || #start, 'increment by ' || #increment, 'minvalue ' || #minimum,
              'maxvalue ' || #maximum, case #cycle when 'YES' then 'cycle' end, 'cache ' || #cache)
            """;

    private static final String UNIQUE_INDEX = "(i.index_type_name like '%UNIQUE%')";

    private static final String NULLS =
            "'nulls ' || case # when 'NO' then 'not distinct' when 'ALL' then 'all distinct' end";

    static final Catalogue CATALOGUE = new Catalogue(
            Optional.empty(),
            List.of(
                    schemas(),
                    domains(),
                    sequences(),
                    constants(),
                    tables(),
                    columns(),
                    keys(),
                    checks(),
                    foreignKeys(),
                    indexes(),
                    routines(),
                    views(),
                    triggers()),
            Optional.of(grants()));

    private H2Catalogue() {}

    private static String ofPeople(String schema) {
        return OF_PEOPLE.replace("#", schema);
    }

    private static String here(String schema) {
        return "case when " + schema + " = schema() then '' else " + schema + " end as schema_name";
    }

    /** Without the default schema's name before others. */
    private static String text(String column) {
        return "replace(" + column + ", '\"' || schema() || '\".', '')";
    }

    private static String quoted(String name) {
        return "'\"' || replace(" + name + ", '\"', '\"\"') || '\"'";
    }

    private static String qualified(String schema, String name) {
        return "case when " + schema + " = schema() then '' else " + quoted(schema) + " || '.' end || " + quoted(name);
    }

    /** As it would be written. */
    private static String type(String schema, String name, String kind, String identifier) {
        return "data_type_sql(" + schema + ", " + name + ", '" + kind + "', " + identifier + ")";
    }

    private static CatalogueQuery schemas() {
        return new CatalogueQuery(
                ObjectKind.SCHEMA,
                "select '' as schema_name, s.schema_name as object_name, s.remarks as \"comment\""
                        + " from information_schema.schemata s"
                        + " where s.schema_name not in ('INFORMATION_SCHEMA', 'PUBLIC', schema())");
    }

    private static CatalogueQuery domains() {
        return new CatalogueQuery(
                ObjectKind.DOMAIN,
                "select " + here("d.domain_schema") + ", d.domain_name as object_name, "
                        + "case when d.parent_domain_name is null then "
                        + type("d.domain_schema", "d.domain_name", "DOMAIN", "d.dtd_identifier") + " else "
                        + qualified("d.parent_domain_schema", "d.parent_domain_name") + " end as type, "
                        + text("d.domain_default")
                        + " as \"default\", 'on update ' || d.domain_on_update as options, d.remarks as \"comment\","
                        + " (select listagg(case when " + isGenerated("c.constraint_name")
                        + " then '' else 'constraint ' || "
                        + quoted("c.constraint_name") + " || ' ' end || 'check (' || " + text("k.check_clause")
                        + " || ')', ' ')"
                        + " within group (order by k.check_clause) from information_schema.domain_constraints c"
                        + " join information_schema.check_constraints k on k.constraint_schema = c.constraint_schema"
                        + " and k.constraint_name = c.constraint_name"
                        + " where c.domain_schema = d.domain_schema and c.domain_name = d.domain_name) as definition"
                        + " from information_schema.domains d where " + ofPeople("d.domain_schema"));
    }

    /** Those of identity columns belong to their columns. */
    private static CatalogueQuery sequences() {
        return new CatalogueQuery(
                ObjectKind.SEQUENCE,
                "select " + here("s.sequence_schema") + ", s.sequence_name as object_name, s.data_type as type, "
                        + COUNTING.replace("#start", "s.start_value")
                                .replace("#increment", "s.increment")
                                .replace("#minimum", "s.minimum_value")
                                .replace("#maximum", "s.maximum_value")
                                .replace("#cycle", "s.cycle_option")
                                .replace("#cache", "s.cache")
                        + " as counting, s.remarks as \"comment\" from information_schema.sequences s where "
                        + ofPeople("s.sequence_schema"));
    }

    private static CatalogueQuery constants() {
        return new CatalogueQuery(
                ObjectKind.CONSTANT,
                "select " + here("c.constant_schema")
                        + ", c.constant_name as object_name, c.value_definition as definition,"
                        + " c.remarks as \"comment\" from information_schema.constants c where "
                        + ofPeople("c.constant_schema"));
    }

    private static CatalogueQuery tables() {
        return new CatalogueQuery(
                ObjectKind.TABLE,
                "select " + here("t.table_schema") + ", t.table_name as object_name, t.remarks as \"comment\""
                        + " from information_schema.tables t where t.table_type = 'BASE TABLE' and "
                        + ofPeople("t.table_schema"));
    }

    private static CatalogueQuery columns() {
        return new CatalogueQuery(
                ObjectKind.COLUMN,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.column_name as object_name,"
                        + " case when c.domain_name is not null then " + qualified("c.domain_schema", "c.domain_name")
                        + " else " + type("c.table_schema", "c.table_name", "TABLE", "c.dtd_identifier")
                        + " end as type,"
                        + " lower(c.is_nullable) as nullable, " + text("c.column_default") + " as \"default\","
                        + " case c.is_generated when 'ALWAYS' then '(' || " + text("c.generation_expression")
                        + " || ')' end as generated,"
                        + " case c.is_identity when 'YES' then lower(c.identity_generation) || ' ' || "
                        + COUNTING.replace("#start", "c.identity_start")
                                .replace("#increment", "c.identity_increment")
                                .replace("#minimum", "c.identity_minimum")
                                .replace("#maximum", "c.identity_maximum")
                                .replace("#cycle", "c.identity_cycle")
                                .replace("#cache", "c.identity_cache")
                        + " end as \"identity\", nullif(c.collation_name, 'OFF') as collation,"
                        + " nullif(concat_ws(' ', 'on update ' || c.column_on_update,"
                        + " case when c.default_on_null then 'default on null' end,"
                        + " case when not c.is_visible then 'invisible' end), '') as options,"
                        + " c.remarks as \"comment\", c.ordinal_position as \"position\""
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where t.table_type = 'BASE TABLE' and " + ofPeople("c.table_schema"));
    }

    /** Names that nobody gave begin with CONSTRAINT. */
    private static String isGenerated(String name) {
        return name + " regexp '^CONSTRAINT_[0-9A-F_]+$'";
    }

    private static String generated(String name) {
        return "case when " + isGenerated(name) + " then 'yes' else 'no' end as name_generated";
    }

    private static CatalogueQuery keys() {
        return new CatalogueQuery(
                ObjectKind.PRIMARY_KEY,
                "select case c.constraint_type when 'UNIQUE' then 'UNIQUE' else 'PRIMARY_KEY' end as kind, "
                        + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name,"
                        + " '(' || (select listagg(" + quoted("k.column_name")
                        + ", ', ') within group (order by k.ordinal_position) from information_schema.key_column_usage k"
                        + " where k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name)"
                        + " || ')' as definition,"
                        + NULLS.replace("#", "c.nulls_distinct") + " as options, "
                        + generated("c.constraint_name")
                        + ", c.remarks as \"comment\" from information_schema.table_constraints c"
                        + " where c.constraint_type in ('PRIMARY KEY', 'UNIQUE') and " + ofPeople("c.table_schema"));
    }

    private static CatalogueQuery checks() {
        return new CatalogueQuery(
                ObjectKind.CHECK,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name,"
                        + " 'check (' || " + text("k.check_clause") + " || ')' as definition, "
                        + generated("c.constraint_name")
                        + ", c.remarks as \"comment\" from information_schema.table_constraints c"
                        + " join information_schema.check_constraints k on k.constraint_schema = c.constraint_schema"
                        + " and k.constraint_name = c.constraint_name"
                        + " where c.constraint_type = 'CHECK' and " + ofPeople("c.table_schema"));
    }

    /** In a table of another schema, a name without a schema would be looked for there. */
    private static CatalogueQuery foreignKeys() {
        return new CatalogueQuery(
                ObjectKind.FOREIGN_KEY,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name,"
                        + " 'foreign key (' || (select listagg(" + quoted("k.column_name")
                        + ", ', ') within group (order by k.ordinal_position) from information_schema.key_column_usage k"
                        + " where k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name)"
                        + " || ') references ' || case when u.table_schema = c.table_schema and u.table_schema = schema()"
                        + " then '' else " + quoted("u.table_schema") + " || '.' end || " + quoted("u.table_name")
                        + " || ' (' ||"
                        + " (select listagg(" + quoted("p.column_name")
                        + ", ', ') within group (order by k.ordinal_position) from information_schema.key_column_usage k"
                        + " join information_schema.key_column_usage p on p.constraint_schema = u.constraint_schema"
                        + " and p.constraint_name = u.constraint_name and p.ordinal_position = k.position_in_unique_constraint"
                        + " where k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name)"
                        + " || ')' || case r.delete_rule when 'NO ACTION' then '' when 'RESTRICT' then ''"
                        + " else ' on delete ' || lower(r.delete_rule) end"
                        + " || case r.update_rule when 'NO ACTION' then '' when 'RESTRICT' then ''"
                        + " else ' on update ' || lower(r.update_rule) end as definition, "
                        + generated("c.constraint_name")
                        + ", c.remarks as \"comment\" from information_schema.table_constraints c"
                        + " join information_schema.referential_constraints r on r.constraint_schema = c.constraint_schema"
                        + " and r.constraint_name = c.constraint_name"
                        + " join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema"
                        + " and u.constraint_name = r.unique_constraint_name"
                        + " where " + ofPeople("c.table_schema"));
    }

    /** Those of constraints come with these. */
    private static CatalogueQuery indexes() {
        return new CatalogueQuery(
                ObjectKind.INDEX,
                "select " + here("i.table_schema") + ", i.table_name as parent_name, i.index_name as object_name,"
                        + " '(' || (select listagg(" + quoted("k.column_name")
                        + " || case k.ordering_specification when 'DESC' then ' desc' else '' end"
                        + " || coalesce(' nulls ' || lower(nullif(k.null_ordering,"
                        + " case k.ordering_specification when 'DESC' then 'LAST' else 'FIRST' end)), '')"
                        + ", ', ') within group (order by k.ordinal_position) from information_schema.index_columns k"
                        + " where k.index_schema = i.index_schema and k.index_name = i.index_name"
                        + " and k.is_unique = " + UNIQUE_INDEX + ") || ')' || case when " + UNIQUE_INDEX
                        + " then coalesce(' include (' || (select listagg(" + quoted("k.column_name")
                        + ", ', ') within group (order by k.ordinal_position) from information_schema.index_columns k"
                        + " where k.index_schema = i.index_schema and k.index_name = i.index_name and not k.is_unique)"
                        + " || ')', '') else '' end as definition,"
                        + " case when " + UNIQUE_INDEX + " then 'yes' else 'no' end as \"unique\","
                        + " case when i.index_type_name like '%SPATIAL%' then 'spatial'"
                        + " when i.index_type_name like '%HASH%' then 'hash' end as type,"
                        + " case when " + UNIQUE_INDEX + " then " + NULLS.replace("#", "i.nulls_distinct")
                        + " end as options, i.remarks as \"comment\""
                        + " from information_schema.indexes i where not i.is_generated and "
                        + ofPeople("i.table_schema"));
    }

    private static CatalogueQuery routines() {
        return new CatalogueQuery(
                ObjectKind.ROUTINE,
                "select distinct " + here("r.routine_schema") + ", r.routine_name as object_name,"
                        + " lower(r.routine_type) as type, coalesce(r.external_name, r.routine_definition) as definition,"
                        + " case when r.external_name is null then 'source' else 'method' end as options,"
                        + " case r.is_deterministic when 'YES' then 'deterministic' end as counting,"
                        + " r.remarks as \"comment\" from information_schema.routines r where "
                        + ofPeople("r.routine_schema"));
    }

    private static CatalogueQuery views() {
        return new CatalogueQuery(
                ObjectKind.VIEW,
                "select " + here("v.table_schema") + ", v.table_name as object_name,"
                        + " '(' || (select listagg(" + quoted("c.column_name")
                        + ", ', ') within group (order by c.ordinal_position) from information_schema.columns c"
                        + " where c.table_schema = v.table_schema and c.table_name = v.table_name) || ')' as columns, "
                        + text("v.view_definition")
                        + " as definition, v.remarks as \"comment\" from information_schema.views v where "
                        + ofPeople("v.table_schema"));
    }

    private static CatalogueQuery triggers() {
        return new CatalogueQuery(
                ObjectKind.TRIGGER,
                "select " + here("t.trigger_schema")
                        + ", t.event_object_table as parent_name, t.trigger_name as object_name,"
                        + " lower(max(t.action_timing)) || ' ' || listagg(lower(t.event_manipulation), ', ')"
                        + " within group (order by t.event_manipulation)"
                        + " || case when any_value(t.is_rollback) then ', rollback' else '' end as type,"
                        + " nullif(concat_ws(' ', case max(t.action_orientation) when 'ROW' then 'for each row' end,"
                        + " case max(t.queue_size) when 1024 then null else 'queue ' || max(t.queue_size) end,"
                        + " case when any_value(t.no_wait) then 'nowait' end), '') as options,"
                        + " max(t.java_class) as definition, max(t.remarks) as \"comment\""
                        + " from information_schema.triggers t where " + ofPeople("t.trigger_schema")
                        + " group by t.trigger_schema, t.event_object_table, t.trigger_name");
    }

    private static CatalogueQuery grants() {
        return new CatalogueQuery(
                ObjectKind.GRANT,
                "select " + here("p.table_schema") + ", p.table_name as parent_name, p.grantee as object_name,"
                        + " listagg(lower(p.privilege_type), ', ') within group (order by p.privilege_type) as \"privileges\""
                        + " from information_schema.table_privileges p where " + ofPeople("p.table_schema")
                        + " group by p.table_schema, p.table_name, p.grantee");
    }
}

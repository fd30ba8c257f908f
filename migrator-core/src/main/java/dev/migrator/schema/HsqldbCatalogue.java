package dev.migrator.schema;

import java.util.List;
import java.util.Optional;

/** What HSQLDB's {@code INFORMATION_SCHEMA} says ("System Management", "Schema Information" of its guide, version 2). */
final class HsqldbCatalogue {

    private static final String OF_PEOPLE = " not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS', 'DEFINITION_SCHEMA')";

    static final Catalogue CATALOGUE = new Catalogue(
            Optional.empty(),
            List.of(
                    schemas(),
                    domains(),
                    sequences(),
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

    private HsqldbCatalogue() {}

    private static String here(String schema) {
        return "case when " + schema + " = current_schema then '' else " + schema + " end as schema_name";
    }

    /** Without the default schema's name before others. */
    private static String text(String column) {
        return "replace(" + column + ", current_schema || '.', '')";
    }

    private static String comment(String type, String schema, String name) {
        return "(select nullif(k.comment, '') from information_schema.system_comments k where k.object_type = '" + type
                + "' and k.object_schema = " + schema + " and k.object_name = " + name + ") as comment";
    }

    private static String quoted(String name) {
        return "'\"' || replace(" + name + ", '\"', '\"\"') || '\"'";
    }

    private static String columnsOf(String constraint) {
        return "'(' || (select group_concat(" + quoted("k.column_name") + " order by k.ordinal_position separator ', ')"
                + " from information_schema.key_column_usage k where k.constraint_schema = " + constraint
                + ".constraint_schema and k.constraint_name = " + constraint + ".constraint_name) || ')'";
    }

    private static String generated(String name) {
        return "case when " + name + " like 'SYS\\_%' escape '\\' then 'yes' else 'no' end as name_generated";
    }

    private static CatalogueQuery schemas() {
        return new CatalogueQuery(
                ObjectKind.SCHEMA,
                "select '' as schema_name, s.schema_name as object_name from information_schema.schemata s"
                        + " where s.schema_name" + OF_PEOPLE + " and s.schema_name not in ('PUBLIC', current_schema)");
    }

    private static CatalogueQuery domains() {
        return new CatalogueQuery(
                ObjectKind.DOMAIN,
                "select " + here("d.domain_schema") + ", d.domain_name as object_name, d.dtd_identifier as type,"
                        + " d.domain_default as \"DEFAULT\","
                        + " (select group_concat(case when c.constraint_name like 'SYS\\_%' escape '\\' then ''"
                        + " else 'constraint ' || " + quoted("c.constraint_name")
                        + " || ' ' end || 'check (' || k.check_clause || ')' order by k.check_clause separator ' ')"
                        + " from information_schema.domain_constraints c join information_schema.check_constraints k"
                        + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
                        + " where c.domain_schema = d.domain_schema and c.domain_name = d.domain_name) as definition"
                        + " from information_schema.domains d where d.domain_schema" + OF_PEOPLE);
    }

    private static CatalogueQuery sequences() {
        return new CatalogueQuery(
                ObjectKind.SEQUENCE,
                "select " + here("s.sequence_schema") + ", s.sequence_name as object_name, s.data_type as type,"
                        + " 'start with ' || s.start_with || ' increment by ' || s.increment || ' minvalue ' || s.minimum_value"
                        + " || ' maxvalue ' || s.maximum_value || case s.cycle_option when 'YES' then ' cycle' else '' end"
                        + " as counting from information_schema.sequences s where s.sequence_schema" + OF_PEOPLE);
    }

    private static CatalogueQuery tables() {
        return new CatalogueQuery(
                ObjectKind.TABLE,
                "select " + here("t.table_schema") + ", t.table_name as object_name, "
                        + comment("TABLE", "t.table_schema", "t.table_name")
                        + " from information_schema.tables t where t.table_type = 'BASE TABLE' and t.table_schema"
                        + OF_PEOPLE);
    }

    private static CatalogueQuery columns() {
        return new CatalogueQuery(
                ObjectKind.COLUMN,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.column_name as object_name,"
                        + " case when c.domain_name is null then c.dtd_identifier"
                        + " else case when c.domain_schema = current_schema then '' else " + quoted("c.domain_schema")
                        + " || '.' end || " + quoted("c.domain_name") + " end as type,"
                        // The two views don't agree about the columns of a primary key.
                        + " case s.nullable when 0 then 'no' else 'yes' end as nullable, " + text("c.column_default")
                        + " as \"DEFAULT\","
                        + " case c.is_generated when 'ALWAYS' then '(' || " + text("c.generation_expression")
                        + " || ')' end as generated,"
                        + " case c.is_identity when 'YES' then lower(c.identity_generation) || ' start with ' || c.identity_start"
                        + " || ' increment by ' || c.identity_increment || ' minvalue ' || c.identity_minimum"
                        + " || ' maxvalue ' || c.identity_maximum || case c.identity_cycle when 'YES' then ' cycle' else '' end"
                        + " end as identity,"
                        + " nullif(c.collation_name, 'SQL_TEXT') as collation, nullif(s.remarks, '') as comment,"
                        + " c.ordinal_position as position"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " join information_schema.system_columns s on s.table_schem = c.table_schema"
                        + " and s.table_name = c.table_name and s.column_name = c.column_name"
                        + " where t.table_type = 'BASE TABLE' and c.table_schema" + OF_PEOPLE);
    }

    private static CatalogueQuery keys() {
        return new CatalogueQuery(
                ObjectKind.PRIMARY_KEY,
                "select case c.constraint_type when 'UNIQUE' then 'UNIQUE' else 'PRIMARY_KEY' end as kind, "
                        + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name, "
                        + columnsOf("c") + " as definition, " + generated("c.constraint_name")
                        + " from information_schema.table_constraints c"
                        + " where c.constraint_type in ('PRIMARY KEY', 'UNIQUE') and c.table_schema" + OF_PEOPLE);
    }

    /** Not null is said by the column. */
    private static CatalogueQuery checks() {
        return new CatalogueQuery(
                ObjectKind.CHECK,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name,"
                        + " 'check (' || " + text("k.check_clause") + " || ')' as definition, "
                        + generated("c.constraint_name") + " from information_schema.table_constraints c"
                        + " join information_schema.check_constraints k on k.constraint_schema = c.constraint_schema"
                        + " and k.constraint_name = c.constraint_name where c.constraint_type = 'CHECK'"
                        + " and not regexp_matches(k.check_clause, '([^ \"]|\"[^\"]*\")+ IS NOT NULL') and c.table_schema"
                        + OF_PEOPLE);
    }

    /** In a table of another schema, a name without a schema would be looked for there. */
    private static CatalogueQuery foreignKeys() {
        return new CatalogueQuery(
                ObjectKind.FOREIGN_KEY,
                "select " + here("c.table_schema") + ", c.table_name as parent_name, c.constraint_name as object_name,"
                        + " 'foreign key ' || " + columnsOf("c") + " || ' references ' ||"
                        + " case when u.table_schema = c.table_schema and u.table_schema = current_schema then '' else "
                        + quoted("u.table_schema") + " || '.' end || " + quoted("u.table_name") + " || ' ' || "
                        + columnsOf("u")
                        + " || case r.delete_rule when 'NO ACTION' then '' else ' on delete ' || lower(r.delete_rule) end"
                        + " || case r.update_rule when 'NO ACTION' then '' else ' on update ' || lower(r.update_rule) end"
                        + " as definition, " + generated("c.constraint_name")
                        + " from information_schema.table_constraints c"
                        + " join information_schema.referential_constraints r"
                        + " on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name"
                        + " join information_schema.table_constraints u"
                        + " on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name"
                        + " where c.table_schema" + OF_PEOPLE);
    }

    /** Those of constraints come with these, and have their names. */
    private static CatalogueQuery indexes() {
        return new CatalogueQuery(
                ObjectKind.INDEX,
                "select " + here("i.table_schem") + ", i.table_name as parent_name, i.index_name as object_name,"
                        + " '(' || group_concat(" + quoted("i.column_name")
                        + " order by i.ordinal_position separator ', ')"
                        + " || ')' as definition, case when max(i.non_unique) then 'no' else 'yes' end as \"UNIQUE\""
                        + " from information_schema.system_indexinfo i where i.table_schem" + OF_PEOPLE
                        + " and not exists (select 1 from information_schema.table_constraints c"
                        + " where c.constraint_name = i.index_name and c.table_schema = i.table_schem"
                        + " and c.table_name = i.table_name)"
                        + " group by i.table_schem, i.table_name, i.index_name");
    }

    /** A name may have several; the server numbers them, which says nothing. */
    private static CatalogueQuery routines() {
        return new CatalogueQuery(
                ObjectKind.ROUTINE,
                "select " + here("r.routine_schema") + ", regexp_replace(regexp_substring(r.routine_definition,"
                        + " '[^ (]+\\([^)]*\\)'), '^([^.(]+\\.)', '') as object_name, lower(r.routine_type) as type, "
                        + text("regexp_replace(r.routine_definition, ' SPECIFIC [^ ]+', '')") + " as definition"
                        + " from information_schema.routines r where r.routine_schema" + OF_PEOPLE);
    }

    private static CatalogueQuery views() {
        return new CatalogueQuery(
                ObjectKind.VIEW,
                "select " + here("v.table_schema") + ", v.table_name as object_name,"
                        + " '(' || (select group_concat(" + quoted("c.column_name")
                        + " order by c.ordinal_position separator ', ') from information_schema.columns c"
                        + " where c.table_schema = v.table_schema and c.table_name = v.table_name) || ')' as columns, "
                        + text("v.view_definition") + " as definition, "
                        + comment("VIEW", "v.table_schema", "v.table_name")
                        + " from information_schema.views v where v.table_schema" + OF_PEOPLE);
    }

    private static CatalogueQuery triggers() {
        return new CatalogueQuery(
                ObjectKind.TRIGGER,
                "select " + here("t.trigger_schema")
                        + ", t.event_object_table as parent_name, t.trigger_name as object_name,"
                        + " lower(t.action_timing || ' ' || t.event_manipulation) || coalesce(' of ' ||"
                        + " (select group_concat(" + quoted("u.event_object_column")
                        + " order by u.event_object_column separator ', ') from information_schema.triggered_update_columns u"
                        + " where u.trigger_schema = t.trigger_schema and u.trigger_name = t.trigger_name), '') as type, "
                        + text("case when coalesce(t.action_reference_old_row, t.action_reference_new_row,"
                                + " t.action_reference_old_table, t.action_reference_new_table) is null then '' else 'referencing' end"
                                + reference("old row") + reference("new row") + reference("old table")
                                + reference("new table")
                                + " || ' for each ' || lower(t.action_orientation) || ' '"
                                + " || coalesce('when (' || t.action_condition || ') ', '') || t.action_statement")
                        + " as definition from information_schema.triggers t where t.trigger_schema" + OF_PEOPLE);
    }

    private static String reference(String what) {
        return " || coalesce(' " + what + " as ' || t.action_reference_" + what.replace(' ', '_') + ", '')";
    }

    private static CatalogueQuery grants() {
        return new CatalogueQuery(
                ObjectKind.GRANT,
                "select " + here("p.table_schema") + ", p.table_name as parent_name, p.grantee as object_name,"
                        + " group_concat(lower(p.privilege_type) order by p.privilege_type separator ', ') as privileges"
                        + " from information_schema.table_privileges p where p.grantee not in ('DBA', 'SA')"
                        + " and p.table_schema" + OF_PEOPLE + " group by p.table_schema, p.table_name, p.grantee");
    }
}

package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code information_schema} says of the current database, on MySQL ("INFORMATION_SCHEMA Tables", chapter 28 of the manual of
 * 8.0) and MariaDB. A database's own name is taken out of what stands in texts, so that one of another name compares.
 */
final class MySqlCatalogue {

    /** Both cut what they collect to a kilobyte otherwise. MySQL keeps figures of a table for a day otherwise. */
    private static final String BEFORE = "set session group_concat_max_len = 16777216";

    /** What one product says in other words than the other. */
    private final boolean mariaDb;

    private final boolean checks;

    private MySqlCatalogue(boolean mariaDb, boolean checks) {
        this.mariaDb = mariaDb;
        this.checks = checks;
    }

    /** @param checks whether this version knows check constraints: MySQL does from 8.0.16 */
    static Catalogue of(boolean mariaDb, boolean checks) {
        MySqlCatalogue catalogue = new MySqlCatalogue(mariaDb, checks);
        return new Catalogue(Optional.of(BEFORE), catalogue.queries(), Optional.of(catalogue.grants()));
    }

    private List<CatalogueQuery> queries() {
        List<CatalogueQuery> queries = new ArrayList<>(
                List.of(tables(), columns(), indexes(), foreignKeys(), routines(), views(), triggers(), events()));
        if (checks) {
            queries.add(checks());
        }
        return queries;
    }

    /** A text of the server without the database's name, and without the quotes that it escapes in some columns. */
    private static String here(String column) {
        return "replace(" + column + ", concat('`', replace(database(), '`', '``'), '`.'), '')";
    }

    /** MySQL prints expressions with escaped quotes. */
    private String expression(String column) {
        return here(mariaDb ? column : "replace(" + column + ", '\\\\''', '''')");
    }

    private static CatalogueQuery tables() {
        return new CatalogueQuery(
                ObjectKind.TABLE,
                """
                select '' as schema_name, t.table_name as object_name, nullif(t.table_comment, '') as comment,
                  concat_ws(' ', concat('engine = ', t.engine), concat('collate = ', t.table_collation),
                    nullif(trim(replace(t.create_options, 'partitioned', '')), '')) as options,
                  (select concat('by ', lower(max(p.partition_method)), ' (', %s, ') ',
                      coalesce(group_concat(concat_ws(' ', p.partition_name, p.partition_description)
                        order by p.partition_ordinal_position separator ', '), ''))
                   from information_schema.partitions p
                   where p.table_schema = t.table_schema and p.table_name = t.table_name
                     and p.partition_name is not null) as partitioned
                from information_schema.tables t
                where t.table_schema = database() and t.table_type = 'BASE TABLE'
                """
                        .formatted(here("max(p.partition_expression)")));
    }

    private CatalogueQuery columns() {
        return new CatalogueQuery(
                ObjectKind.COLUMN,
                """
                select '' as schema_name, c.table_name as parent_name, c.column_name as object_name,
                  c.column_type as type, lower(c.is_nullable) as nullable, %s as `default`,
                  case when c.generation_expression <> '' then concat('(', %s, ')',
                    case when c.extra like '%%VIRTUAL%%' then ' virtual' else ' stored' end) end as `generated`,
                  case when c.extra like '%%auto_increment%%' then 'auto_increment' end as identity,
                  case when c.collation_name <> t.table_collation then c.collation_name end as collation,
                  nullif(concat_ws(' ',
                    case when lower(c.extra) like '%%on update%%' then substring(lower(c.extra), locate('on update', lower(c.extra))) end,
                    case when c.extra like '%%INVISIBLE%%' then 'invisible' end%s), '') as options,
                  nullif(c.column_comment, '') as comment, c.ordinal_position as position
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                """
                        .formatted(
                                columnDefault(),
                                expression("c.generation_expression"),
                                mariaDb ? "" : ", concat('srid ', c.srs_id)"));
    }

    /** As it would stand in a definition. */
    private String columnDefault() {
        if (mariaDb) {
            return "case when c.generation_expression is not null or c.column_default = 'NULL' then null"
                    + " else c.column_default end";
        }
        return """
                case when c.extra like '%%DEFAULT_GENERATED%%' and c.column_default like 'CURRENT_TIMESTAMP%%' then c.column_default
                    when c.extra like '%%DEFAULT_GENERATED%%' then concat('(', %s, ')')
                    when c.data_type in ('bit', 'binary', 'varbinary') and c.column_default like '_''%%' then c.column_default
                    when c.column_default is not null then quote(c.column_default) end
                """
                .formatted(expression("c.column_default"))
                .strip();
    }

    /** Unique constraints are indexes, and primary keys are one of that name. */
    private CatalogueQuery indexes() {
        String expression = mariaDb
                ? "concat('`', replace(i.column_name, '`', '``'), '`')"
                : "coalesce(concat('`', replace(i.column_name, '`', '``'), '`'), concat('(', "
                        + expression("i.expression") + ", ')'))";
        return new CatalogueQuery(
                ObjectKind.INDEX,
                """
                select case when i.index_name = 'PRIMARY' then 'PRIMARY_KEY' when i.non_unique = 0 then 'UNIQUE' else 'INDEX' end
                    as kind,
                  '' as schema_name, i.table_name as parent_name, i.index_name as object_name,
                  concat('(', group_concat(concat(%s, coalesce(concat('(', i.sub_part, ')'), ''),
                    case i.collation when 'D' then ' desc' else '' end) order by i.seq_in_index separator ', '), ')')
                    as definition,
                  case when max(i.index_type) in ('FULLTEXT', 'SPATIAL', 'HASH') then lower(max(i.index_type)) end as type,
                  %s as options, nullif(max(i.index_comment), '') as comment
                from information_schema.statistics i
                where i.table_schema = database()
                group by i.table_name, i.index_name, i.non_unique
                """
                        .formatted(
                                expression,
                                mariaDb
                                        ? "case max(i.ignored) when 'YES' then 'ignored' end"
                                        : "case max(i.is_visible) when 'NO' then 'invisible' end"));
    }

    private static CatalogueQuery foreignKeys() {
        return new CatalogueQuery(
                ObjectKind.FOREIGN_KEY,
                """
                select '' as schema_name, k.table_name as parent_name, k.constraint_name as object_name,
                  concat('foreign key (',
                    group_concat(concat('`', replace(k.column_name, '`', '``'), '`') order by k.ordinal_position separator ', '),
                    ') references ',
                    case when max(k.referenced_table_schema) <> database()
                      then concat('`', max(k.referenced_table_schema), '`.') else '' end,
                    '`', max(k.referenced_table_name), '` (',
                    group_concat(concat('`', replace(k.referenced_column_name, '`', '``'), '`') order by k.ordinal_position
                      separator ', '),
                    ')',
                    case when max(r.update_rule) in ('NO ACTION', 'RESTRICT') then ''
                      else concat(' on update ', lower(max(r.update_rule))) end,
                    case when max(r.delete_rule) in ('NO ACTION', 'RESTRICT') then ''
                      else concat(' on delete ', lower(max(r.delete_rule))) end) as definition
                from information_schema.key_column_usage k
                join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
                  and r.constraint_name = k.constraint_name and r.table_name = k.table_name
                where k.table_schema = database() and k.referenced_table_name is not null
                group by k.table_name, k.constraint_name
                """);
    }

    private CatalogueQuery checks() {
        return new CatalogueQuery(
                ObjectKind.CHECK,
                mariaDb
                        ? """
                        select '' as schema_name, c.table_name as parent_name, c.constraint_name as object_name,
                          concat('check (', %s, ')') as definition
                        from information_schema.check_constraints c where c.constraint_schema = database()
                        """
                                .formatted(expression("c.check_clause"))
                        : """
                        select '' as schema_name, t.table_name as parent_name, t.constraint_name as object_name,
                          concat('check ', %s) as definition, case t.enforced when 'NO' then 'not enforced' end as options
                        from information_schema.table_constraints t
                        join information_schema.check_constraints c on c.constraint_schema = t.constraint_schema
                          and c.constraint_name = t.constraint_name
                        where t.table_schema = database() and t.constraint_type = 'CHECK'
                        """
                                .formatted(expression("c.check_clause")));
    }

    private static CatalogueQuery routines() {
        return new CatalogueQuery(
                ObjectKind.ROUTINE,
                """
                select '' as schema_name, r.routine_name as object_name, lower(r.routine_type) as type,
                  concat_ws('\\n', concat('(', coalesce((
                      select group_concat(concat_ws(' ',
                        case when r.routine_type = 'PROCEDURE' then lower(p.parameter_mode) end,
                        concat('`', p.parameter_name, '`'), p.dtd_identifier) order by p.ordinal_position separator ', ')
                      from information_schema.parameters p
                      where p.specific_schema = r.routine_schema and p.specific_name = r.specific_name
                        and p.routine_type = r.routine_type and p.ordinal_position > 0), ''), ')'),
                    case when r.routine_type = 'FUNCTION' then concat('returns ', r.dtd_identifier) end,
                    case r.is_deterministic when 'YES' then 'deterministic' end,
                    nullif(lower(r.sql_data_access), 'contains sql'),
                    case r.security_type when 'INVOKER' then 'sql security invoker' end,
                    r.routine_definition) as definition,
                  nullif(r.routine_comment, '') as comment
                from information_schema.routines r where r.routine_schema = database()
                """);
    }

    private static CatalogueQuery views() {
        return new CatalogueQuery(
                ObjectKind.VIEW,
                """
                select '' as schema_name, v.table_name as object_name, %s as definition,
                  nullif(concat_ws(' ', case v.security_type when 'INVOKER' then 'sql security invoker' end,
                    case when v.check_option <> 'NONE' then concat('with ', lower(v.check_option), ' check option') end), '')
                    as options
                from information_schema.views v where v.table_schema = database()
                """
                        .formatted(here("v.view_definition")));
    }

    private static CatalogueQuery triggers() {
        return new CatalogueQuery(
                ObjectKind.TRIGGER,
                """
                select '' as schema_name, t.event_object_table as parent_name, t.trigger_name as object_name,
                  concat_ws(' ', lower(t.action_timing), lower(t.event_manipulation)) as type,
                  t.action_statement as definition
                from information_schema.triggers t where t.trigger_schema = database()
                """);
    }

    private static CatalogueQuery events() {
        return new CatalogueQuery(
                ObjectKind.EVENT,
                """
                select '' as schema_name, e.event_name as object_name,
                  case e.event_type when 'ONE TIME' then concat('at ', quote(e.execute_at))
                    else concat('every ', quote(e.interval_value), ' ', lower(e.interval_field)) end as type,
                  case e.on_completion when 'PRESERVE' then 'on completion preserve' end as options,
                  case e.status when 'ENABLED' then 'yes' else 'no' end as enabled,
                  e.event_definition as definition, nullif(e.event_comment, '') as comment
                from information_schema.events e where e.event_schema = database()
                """);
    }

    private CatalogueQuery grants() {
        return new CatalogueQuery(
                ObjectKind.GRANT,
                """
                select '' as schema_name, p.table_name as parent_name, p.grantee as object_name,
                  group_concat(lower(concat(p.privilege_type, case p.is_grantable when 'YES' then ' with grant option' else '' end))
                    order by p.privilege_type separator ', ') as privileges
                from information_schema.table_privileges p where p.table_schema = database()
                group by p.table_name, p.grantee
                """);
    }
}

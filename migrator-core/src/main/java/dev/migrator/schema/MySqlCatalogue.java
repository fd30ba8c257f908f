package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code information_schema} says of the current database, on MySQL ("INFORMATION_SCHEMA Tables", chapter 28 of the manual of
 * 8.0) and MariaDB. A database's own name is taken out of what stands in texts, so that one of another name compares.
 */
final class MySqlCatalogue {

    /** Both cut what they collect to a kilobyte otherwise. */
    private static final String BEFORE = "set session group_concat_max_len = 16777216";

    /** MariaDB has checks that are a part of a column. Its type JSON is no more than such a one. */
    private static final String CHECK_OF_COLUMN =
            """
            left join information_schema.check_constraints k on k.constraint_schema = c.table_schema
              and k.table_name = c.table_name and k.constraint_name = c.column_name and k.level = 'Column'
            """;

    /** An event that was made or changed without a start starts at that time, a moment apart. */
    private static final String STARTS =
            """
            case when abs(timestampdiff(second, e.starts, convert_tz(e.created, @@session.time_zone, e.time_zone))) < 3
                or abs(timestampdiff(second, e.starts, convert_tz(e.last_altered, @@session.time_zone, e.time_zone))) < 3
              then '' else concat(' starts ', quote(e.starts)) end\
            """;

    /** MariaDB writes quotes around what isn't a number. MySQL counts weeks in days, and quarters in months. */
    private static final String INTERVAL_OF_MARIADB = "trim(both '\\'' from e.interval_value)";

    private static final String INTERVAL_OF_MYSQL =
            "case e.interval_field when 'WEEK' then e.interval_value div 7 when 'QUARTER' then e.interval_value div 3"
                    + " else e.interval_value end";

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
        return new Catalogue(Optional.of(BEFORE), catalogue.queries(), Optional.of(grants()));
    }

    private List<CatalogueQuery> queries() {
        List<CatalogueQuery> queries = new ArrayList<>(
                List.of(tables(), columns(), indexes(), foreignKeys(), routines(), views(), triggers(), events()));
        if (checks) {
            queries.add(checks());
        }
        if (mariaDb) {
            queries.add(sequences());
        }
        return queries;
    }

    /** A text of the server without the database's name. */
    private static String here(String column) {
        return "replace(" + column + ", concat('`', replace(database(), '`', '``'), '`.'), '')";
    }

    /** MySQL prints expressions with escaped quotes and backslashes: of two backslashes the second escapes nothing. */
    private String expression(String column) {
        String unescaped = "replace(replace(replace(" + column + ", '\\\\\\\\', '\1'), '\\\\''', ''''), '\1', '\\\\')";
        return here(mariaDb ? column : unescaped);
    }

    private static String quoted(String column) {
        return "concat('`', replace(" + column + ", '`', '``'), '`')";
    }

    private static CatalogueQuery tables() {
        return new CatalogueQuery(
                ObjectKind.TABLE,
                """
                select '' as schema_name, t.table_name as object_name, nullif(t.table_comment, '') as comment,
                  concat_ws(' ', concat('engine = ', t.engine), concat('collate = ', t.table_collation),
                    nullif(trim(replace(t.create_options, 'partitioned', '')), ''),
                    case t.table_type when 'SYSTEM VERSIONED' then 'system_versioning = on' end) as options,
                  p.partitioned
                from information_schema.tables t
                left join (%s) p on p.table_name = t.table_name
                where t.table_schema = database() and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
                """
                        .formatted(partitions()));
    }

    /** How each table is cut, in words that can be sent again. */
    private static String partitions() {
        return """
                select q.table_name, concat('by ', max(q.how), ' (\\n    ',
                    group_concat(q.definition order by q.place separator ',\\n    '), '\\n)') as partitioned
                from (
                  select p.table_name, max(p.partition_ordinal_position) as place,
                    concat(lower(max(p.partition_method)), ' (', coalesce(%s, ''), ')', coalesce(concat(' subpartition by ',
                      lower(max(p.subpartition_method)), ' (', %s, ')'), '')) as how,
                    concat('partition ', %s,
                      case when max(p.partition_method) like 'RANGE%%'
                          then concat(' values less than (', max(p.partition_description), ')')
                        when max(p.partition_method) like 'LIST%%' then concat(' values in (', max(p.partition_description), ')')
                        else '' end,
                      case when max(p.partition_comment) <> '' then concat(' comment = ', quote(max(p.partition_comment))) else '' end,
                      coalesce(concat(' (', group_concat(concat('subpartition ', %s)
                        order by p.subpartition_ordinal_position separator ', '), ')'), '')) as definition
                  from information_schema.partitions p
                  where p.table_schema = database() and p.partition_name is not null
                  group by p.table_name, p.partition_name
                ) q
                group by q.table_name
                """
                .formatted(
                        here("max(p.partition_expression)"),
                        here("max(p.subpartition_expression)"),
                        quoted("p.partition_name"),
                        quoted("p.subpartition_name"));
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
                  c.collation_name as collation,
                  nullif(concat_ws(' ',
                    case when c.extra like '%%on update%%'
                      then regexp_substr(lower(c.extra), 'on update [a-z_]+([(][0-9]*[)])?') end,
                    case when c.extra like '%%INVISIBLE%%' then 'invisible' end, %s), '') as options,
                  nullif(c.column_comment, '') as comment, c.ordinal_position as position%s
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                %swhere c.table_schema = database() and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
                """
                        .formatted(
                                columnDefault(),
                                expression("c.generation_expression"),
                                mariaDb
                                        ? "case when c.extra like '%WITHOUT SYSTEM%' then 'without system versioning' end"
                                        : "concat('srid ', c.srs_id)",
                                mariaDb ? ", concat('check (', " + here("k.check_clause") + ", ')') as definition" : "",
                                mariaDb ? CHECK_OF_COLUMN : ""));
    }

    /** As it would stand in a definition. */
    private String columnDefault() {
        if (mariaDb) {
            return "case when c.generation_expression is not null or c.column_default = 'NULL' then null else "
                    + here("c.column_default") + " end";
        }
        return """
                case when c.extra like '%%DEFAULT_GENERATED%%' and c.column_default like 'CURRENT_TIMESTAMP%%' then c.column_default
                    when c.extra like '%%DEFAULT_GENERATED%%' then concat('(', %s, ')')
                    when c.data_type in ('bit', 'binary', 'varbinary') then c.column_default
                    when c.column_default is not null then quote(c.column_default) end
                """
                .formatted(expression("c.column_default"))
                .strip();
    }

    /** Unique constraints are indexes, and primary keys are one of that name. */
    private CatalogueQuery indexes() {
        String column = quoted("i.column_name");
        return new CatalogueQuery(
                ObjectKind.INDEX,
                """
                select case when i.index_name = 'PRIMARY' then 'PRIMARY_KEY' when i.non_unique = 0 then 'UNIQUE' else 'INDEX' end
                    as kind,
                  '' as schema_name, i.table_name as parent_name, i.index_name as object_name,
                  concat('(', group_concat(concat(%s,
                    case when i.index_type = 'SPATIAL' then '' else coalesce(concat('(', i.sub_part, ')'), '') end,
                    case i.collation when 'D' then ' desc' else '' end) order by i.seq_in_index separator ', '), ')')
                    as definition,
                  case when max(i.index_type) in ('FULLTEXT', 'SPATIAL', 'HASH') or max(t.engine) = 'MEMORY'
                    then lower(max(i.index_type)) end as type,
                  %s as options, nullif(max(i.index_comment), '') as comment
                from information_schema.statistics i
                join information_schema.tables t on t.table_schema = i.table_schema and t.table_name = i.table_name
                where i.table_schema = database()
                group by i.table_name, i.index_name, i.non_unique
                """
                        .formatted(
                                mariaDb
                                        ? column
                                        : "coalesce(" + column + ", concat('(', " + expression("i.expression")
                                                + ", ')'))",
                                mariaDb
                                        ? "case max(i.ignored) when 'YES' then 'ignored' end"
                                        : "case max(i.is_visible) when 'NO' then 'invisible' end"));
    }

    private static CatalogueQuery foreignKeys() {
        return new CatalogueQuery(
                ObjectKind.FOREIGN_KEY,
                """
                select '' as schema_name, k.table_name as parent_name, k.constraint_name as object_name,
                  concat('foreign key (', group_concat(%s order by k.ordinal_position separator ', '), ') references ',
                    case when max(k.referenced_table_schema) <> database() then concat(%s, '.') else '' end, %s, ' (',
                    group_concat(%s order by k.ordinal_position separator ', '), ')',
                    case when max(r.update_rule) in ('NO ACTION', 'RESTRICT') then ''
                      else concat(' on update ', lower(max(r.update_rule))) end,
                    case when max(r.delete_rule) in ('NO ACTION', 'RESTRICT') then ''
                      else concat(' on delete ', lower(max(r.delete_rule))) end) as definition
                from information_schema.key_column_usage k
                join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
                  and r.constraint_name = k.constraint_name and r.table_name = k.table_name
                where k.table_schema = database() and k.referenced_table_name is not null
                group by k.table_name, k.constraint_name
                """
                        .formatted(
                                quoted("k.column_name"),
                                quoted("max(k.referenced_table_schema)"),
                                quoted("max(k.referenced_table_name)"),
                                quoted("k.referenced_column_name")));
    }

    private CatalogueQuery checks() {
        return new CatalogueQuery(
                ObjectKind.CHECK,
                mariaDb
                        ? """
                        select '' as schema_name, c.table_name as parent_name, c.constraint_name as object_name,
                          concat('check (', %s, ')') as definition
                        from information_schema.check_constraints c
                        where c.constraint_schema = database() and c.level = 'Table'
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

    /** A function has brackets behind its name, since a procedure may be called the same. */
    private static CatalogueQuery routines() {
        return new CatalogueQuery(
                ObjectKind.ROUTINE,
                """
                select '' as schema_name, lower(r.routine_type) as type,
                  concat(r.routine_name, case r.routine_type when 'FUNCTION' then '()' else '' end) as object_name,
                  concat_ws('\\n', concat('(', coalesce(a.arguments, ''), ')'),
                    case when r.routine_type = 'FUNCTION' then concat('returns ', r.dtd_identifier, %s) end,
                    case r.is_deterministic when 'YES' then 'deterministic' end,
                    nullif(lower(r.sql_data_access), 'contains sql'),
                    case r.security_type when 'INVOKER' then 'sql security invoker' end) as options,
                  r.routine_definition as definition,
                  nullif(r.routine_comment, '') as comment
                from information_schema.routines r
                join information_schema.schemata s on s.schema_name = r.routine_schema
                left join (
                  select p.specific_name, p.routine_type, group_concat(concat_ws(' ',
                    case when p.routine_type = 'PROCEDURE' then lower(p.parameter_mode) end,
                    %s, concat(p.dtd_identifier, %s)) order by p.ordinal_position separator ', ') as arguments
                  from information_schema.parameters p
                  join information_schema.schemata s on s.schema_name = p.specific_schema
                  where p.specific_schema = database() and p.ordinal_position > 0
                  group by p.specific_name, p.routine_type
                ) a on a.specific_name = r.specific_name and a.routine_type = r.routine_type
                where r.routine_schema = database()
                """
                        .formatted(unusualCollation("r"), quoted("p.parameter_name"), unusualCollation("p")));
    }

    private static String unusualCollation(String typed) {
        return """
                case when %1$s.collation_name <> s.default_collation_name
                      then concat(' character set ', %1$s.character_set_name, ' collate ', %1$s.collation_name) else '' end\
                """
                .formatted(typed);
    }

    private CatalogueQuery views() {
        // MySQL shows this for one view at a time only.
        String algorithm = "case when v.algorithm <> 'UNDEFINED' then concat('algorithm = ', lower(v.algorithm)) end, ";
        return new CatalogueQuery(
                ObjectKind.VIEW,
                """
                select '' as schema_name, v.table_name as object_name,
                  concat_ws(' ', %s,
                    case when v.check_option <> 'NONE' then concat('with ', lower(v.check_option), ' check option') end)
                    as definition,
                  nullif(concat_ws(' ', %scase v.security_type when 'INVOKER' then 'sql security invoker' end), '') as options
                from information_schema.views v where v.table_schema = database()
                """
                        .formatted(here("v.view_definition"), mariaDb ? algorithm : ""));
    }

    private static CatalogueQuery triggers() {
        return new CatalogueQuery(
                ObjectKind.TRIGGER,
                """
                select '' as schema_name, t.event_object_table as parent_name, t.trigger_name as object_name,
                  concat_ws(' ', lower(t.action_timing), lower(t.event_manipulation)) as type,
                  concat('follows ', %s) as options,
                  t.action_statement as definition
                from information_schema.triggers t where t.trigger_schema = database()
                """
                        .formatted(
                                quoted("lag(t.trigger_name) over (partition by t.event_object_table, t.action_timing,"
                                        + " t.event_manipulation order by t.action_order)")));
    }

    private CatalogueQuery events() {
        return new CatalogueQuery(
                ObjectKind.EVENT,
                """
                select '' as schema_name, e.event_name as object_name,
                  case e.event_type when 'ONE TIME' then concat('at ', quote(e.execute_at))
                    else concat('every ', quote(%s), ' ', lower(e.interval_field), %s,
                      case when e.ends is null then '' else concat(' ends ', quote(e.ends)) end) end as type,
                  case e.on_completion when 'PRESERVE' then 'on completion preserve' end as options,
                  case e.status when 'ENABLED' then 'yes' else 'no' end as enabled,
                  e.event_definition as definition, nullif(e.event_comment, '') as comment
                from information_schema.events e where e.event_schema = database()
                """
                        .formatted(mariaDb ? INTERVAL_OF_MARIADB : INTERVAL_OF_MYSQL, STARTS));
    }

    /** Each is a table of one row, and their names have to be found first. */
    private static CatalogueQuery sequences() {
        return new CatalogueQuery(
                ObjectKind.SEQUENCE,
                """
                begin not atomic
                  declare sequences text;
                  select group_concat('select '''' as schema_name, ', quote(table_name), ' as object_name, ',
                      quote(nullif(table_comment, '')), ' as comment, concat(''start with '', start_value,
                      '' minvalue '', minimum_value, '' maxvalue '', maximum_value, '' increment by '', increment,
                      if(cache_size = 0, '' nocache'', concat('' cache '', cache_size)),
                      if(cycle_option, '' cycle'', '' nocycle'')) as counting from ', %s separator ' union all ')
                    into sequences
                    from information_schema.tables where table_schema = database() and table_type = 'SEQUENCE';
                  execute immediate coalesce(sequences, 'select 1 as object_name from dual where false');
                end
                """
                        .formatted(quoted("table_name")));
    }

    private static CatalogueQuery grants() {
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

package dev.migrator.schema;

import java.util.List;

/**
 * What PostgreSQL's system catalogues say ("System Catalogs", chapter 53), by its own functions that print definitions. They leave
 * out the schema of what the search path finds, so it has to be the default schema alone while these run.
 */
final class PostgreSqlCatalogue {

    /** Schemas that people made, and those of their objects that don't come with an extension or another object. */
    private static final String SPACES =
            """
            with spaces as (
              select oid, case when nspname = current_schema() then '' else nspname end as nspname
              from pg_catalog.pg_namespace where nspname <> 'information_schema' and nspname !~ '^pg_'),
            extended as (
              select classid, objid from pg_catalog.pg_depend
              where deptype = 'e' or (deptype = 'i' and classid = 'pg_catalog.pg_proc'::regclass))
            """;

    private static final String NOT_EXTENDED =
            "not exists (select 1 from extended e where e.classid = 'pg_catalog.%s'::regclass and e.objid = %s)";

    static final List<CatalogueQuery> QUERIES = List.of(
            schemas(),
            extensions(),
            enums(),
            domains(),
            types(),
            sequences(),
            tables(),
            columns(),
            constraints(),
            indexes(),
            statistics(),
            routines(),
            views(),
            rules(),
            triggers(),
            policies());

    static final CatalogueQuery GRANTS = grants();

    private PostgreSqlCatalogue() {}

    private static CatalogueQuery query(ObjectKind kind, String sql) {
        return new CatalogueQuery(kind, SPACES + sql);
    }

    private static String notExtended(String catalogue, String oid) {
        return NOT_EXTENDED.formatted(catalogue, oid);
    }

    private static CatalogueQuery schemas() {
        return query(
                ObjectKind.SCHEMA,
                """
                select '' as schema_name, s.nspname as object_name, obj_description(s.oid, 'pg_namespace') as comment
                from spaces s where s.nspname <> '' and %s
                """
                        .formatted(notExtended("pg_namespace", "s.oid")));
    }

    private static CatalogueQuery extensions() {
        return query(
                ObjectKind.EXTENSION,
                """
                select '' as schema_name, e.extname as object_name, s.nspname as options
                from pg_catalog.pg_extension e left join spaces s on s.oid = e.extnamespace
                where e.extname <> 'plpgsql'
                """);
    }

    private static CatalogueQuery enums() {
        return query(
                ObjectKind.ENUM,
                """
                select s.nspname as schema_name, t.typname as object_name, obj_description(t.oid, 'pg_type') as comment,
                  (select string_agg(quote_literal(l.enumlabel), ', ' order by l.enumsortorder)
                   from pg_catalog.pg_enum l where l.enumtypid = t.oid) as labels
                from pg_catalog.pg_type t join spaces s on s.oid = t.typnamespace
                where t.typtype = 'e' and %s
                """
                        .formatted(notExtended("pg_type", "t.oid")));
    }

    private static CatalogueQuery domains() {
        return query(
                ObjectKind.DOMAIN,
                """
                select s.nspname as schema_name, t.typname as object_name, obj_description(t.oid, 'pg_type') as comment,
                  format_type(t.typbasetype, t.typtypmod) as type, t.typdefault as "default",
                  case when t.typnotnull then 'no' else 'yes' end as nullable,
                  case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end as collation,
                  (select string_agg(format('constraint %%I %%s', c.conname, pg_get_constraintdef(c.oid)), ' '
                    order by c.conname)
                   from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c') as definition
                from pg_catalog.pg_type t
                join spaces s on s.oid = t.typnamespace join pg_catalog.pg_type b on b.oid = t.typbasetype
                where t.typtype = 'd' and %s
                """
                        .formatted(notExtended("pg_type", "t.oid")));
    }

    private static CatalogueQuery types() {
        return query(
                ObjectKind.TYPE,
                """
                select s.nspname as schema_name, t.typname as object_name, obj_description(t.oid, 'pg_type') as comment,
                  'composite' as type,
                  (select string_agg(format('%%I %%s', a.attname, format_type(a.atttypid, a.atttypmod))
                    || case when a.attcollation <> y.typcollation then ' collate ' || a.attcollation::regcollation::text
                       else '' end, ', ' order by a.attnum)
                   from pg_catalog.pg_attribute a join pg_catalog.pg_type y on y.oid = a.atttypid
                   where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as definition
                from pg_catalog.pg_type t
                join spaces s on s.oid = t.typnamespace join pg_catalog.pg_class r on r.oid = t.typrelid
                where t.typtype = 'c' and r.relkind = 'c' and %1$s
                union all
                select s.nspname, t.typname, obj_description(t.oid, 'pg_type'), 'range',
                  concat_ws(', ', 'subtype = ' || format_type(g.rngsubtype, null),
                    'subtype_opclass = ' || (select format('%%I', o.opcname) from pg_catalog.pg_opclass o
                      where o.oid = g.rngsubopc and not o.opcdefault),
                    'collation = ' || nullif(g.rngcollation, 0)::regcollation::text,
                    'canonical = ' || nullif(g.rngcanonical::oid, 0)::regproc::text,
                    'subtype_diff = ' || nullif(g.rngsubdiff::oid, 0)::regproc::text)
                from pg_catalog.pg_range g
                join pg_catalog.pg_type t on t.oid = g.rngtypid join spaces s on s.oid = t.typnamespace
                where %1$s
                """
                        .formatted(notExtended("pg_type", "t.oid")));
    }

    /** Those of identity columns belong to their columns. */
    private static CatalogueQuery sequences() {
        return query(
                ObjectKind.SEQUENCE,
                """
                select s.nspname as schema_name, r.relname as object_name, obj_description(r.oid, 'pg_class') as comment,
                  format_type(q.seqtypid, null) as type, %s as counting,
                  (select format('%%s.%%I', d.refobjid::regclass, a.attname)
                   from pg_catalog.pg_depend d
                   join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                   where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = r.oid and d.deptype = 'a'
                     and d.refclassid = 'pg_catalog.pg_class'::regclass) as owner,
                  case r.relpersistence when 'u' then 'unlogged' end as options
                from pg_catalog.pg_sequence q
                join pg_catalog.pg_class r on r.oid = q.seqrelid join spaces s on s.oid = r.relnamespace
                where r.relpersistence <> 't' and %s and not exists (
                  select 1 from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = r.oid and d.deptype = 'i')
                """
                        .formatted(counting(""), notExtended("pg_class", "r.oid")));
    }

    /** As it would have to be said of a new sequence, without what is so by default. */
    private static String counting(String whenOrdinary) {
        return """
                concat_ws(' ', '%s',
                  case when q.seqincrement <> 1 then 'increment by ' || q.seqincrement end,
                  case when q.seqmin <> case when q.seqincrement > 0 then 1 else least_of.value end
                    then 'minvalue ' || q.seqmin end,
                  case when q.seqmax <> case when q.seqincrement > 0 then greatest_of.value else -1 end
                    then 'maxvalue ' || q.seqmax end,
                  case when q.seqstart <> case when q.seqincrement > 0 then q.seqmin else q.seqmax end
                    then 'start with ' || q.seqstart end,
                  case when q.seqcache <> 1 then 'cache ' || q.seqcache end,
                  case when q.seqcycle then 'cycle' end)
                """
                .replace("least_of.value", LEAST)
                .replace("greatest_of.value", GREATEST)
                .formatted(whenOrdinary)
                .strip();
    }

    private static final String LEAST =
            "case q.seqtypid when 'int2'::regtype then -32768 when 'int4'::regtype then -2147483648"
                    + " else -9223372036854775808 end";
    private static final String GREATEST =
            "case q.seqtypid when 'int2'::regtype then 32767 when 'int4'::regtype then 2147483647"
                    + " else 9223372036854775807 end";

    private static CatalogueQuery tables() {
        return query(
                ObjectKind.TABLE,
                """
                select s.nspname as schema_name, r.relname as object_name, obj_description(r.oid, 'pg_class') as comment,
                  pg_get_partkeydef(r.oid) as partitioned,
                  case when r.relispartition then (
                    select i.inhparent::regclass || ' ' || pg_get_expr(r.relpartbound, r.oid)
                    from pg_catalog.pg_inherits i where i.inhrelid = r.oid) end as partition_of,
                  case when not r.relispartition then (
                    select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
                    from pg_catalog.pg_inherits i where i.inhrelid = r.oid) end as inherits,
                  nullif(concat_ws(' ', case r.relpersistence when 'u' then 'unlogged' end,
                    'with (' || array_to_string(r.reloptions, ', ') || ')',
                    case r.relreplident when 'f' then 'replica identity full' when 'n' then 'replica identity nothing' end),
                    '') as options,
                  nullif(concat_ws(' ', case when r.relrowsecurity then 'enabled' end,
                    case when r.relforcerowsecurity then 'forced' end), '') as row_security
                from pg_catalog.pg_class r join spaces s on s.oid = r.relnamespace
                where r.relkind in ('r', 'p') and r.relpersistence <> 't' and %s
                """
                        .formatted(notExtended("pg_class", "r.oid")));
    }

    /** Those that a table has from another belong to the other. */
    private static CatalogueQuery columns() {
        return query(
                ObjectKind.COLUMN,
                """
                select s.nspname as schema_name, r.relname as parent_name, a.attname as object_name,
                  format_type(a.atttypid, a.atttypmod) as type,
                  case when a.attnotnull then 'no' else 'yes' end as nullable,
                  case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
                  case when a.attgenerated <> '' then format('(%%s)%%s', pg_get_expr(d.adbin, d.adrelid),
                    case a.attgenerated when 's' then ' stored' else ' virtual' end) end as generated,
                  case when a.attidentity <> '' then (
                    select %s from pg_catalog.pg_sequence q
                    where q.seqrelid = pg_get_serial_sequence(
                      format('%%I.%%I', n.nspname, r.relname), a.attname)::regclass) end as identity,
                  case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
                  nullif(concat_ws(' ',
                    case when a.attstorage <> t.typstorage then 'storage ' || case a.attstorage
                      when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end,
                    case a.attcompression when 'p' then 'compression pglz' when 'l' then 'compression lz4' end), '') as options,
                  col_description(a.attrelid, a.attnum) as comment, a.attnum as position
                from pg_catalog.pg_attribute a
                join pg_catalog.pg_class r on r.oid = a.attrelid
                join pg_catalog.pg_namespace n on n.oid = r.relnamespace
                join spaces s on s.oid = r.relnamespace
                join pg_catalog.pg_type t on t.oid = a.atttypid
                left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where r.relkind in ('r', 'p') and r.relpersistence <> 't' and a.attnum > 0 and not a.attisdropped
                  and a.attislocal and %s
                """
                        .formatted(
                                counting("' || case a.attidentity when 'a' then 'always' else 'by default' end || '"),
                                notExtended("pg_class", "r.oid")));
    }

    /** Not null is said by the column, whatever newer versions call the constraint; constraint triggers are triggers. */
    private static CatalogueQuery constraints() {
        return query(
                ObjectKind.CHECK,
                """
                select case c.contype when 'p' then 'PRIMARY_KEY' when 'u' then 'UNIQUE' when 'f' then 'FOREIGN_KEY'
                    when 'x' then 'EXCLUSION' else 'CHECK' end as kind,
                  s.nspname as schema_name, r.relname as parent_name, c.conname as object_name,
                  pg_get_constraintdef(c.oid) as definition, obj_description(c.oid, 'pg_constraint') as comment,
                  nullif(concat_ws(' ', case when i.indisclustered then 'clustered' end,
                    case when i.indisreplident then 'replica identity' end), '') as options
                from pg_catalog.pg_constraint c
                join pg_catalog.pg_class r on r.oid = c.conrelid join spaces s on s.oid = r.relnamespace
                left join pg_catalog.pg_index i on i.indexrelid = c.conindid and c.contype in ('p', 'u', 'x')
                where c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0 and c.conislocal
                  and r.relpersistence <> 't' and %s
                """
                        .formatted(notExtended("pg_class", "r.oid")));
    }

    /** Those of constraints, and of partitions of an indexed table, come with these. */
    private static CatalogueQuery indexes() {
        return query(
                ObjectKind.INDEX,
                """
                select s.nspname as schema_name, r.relname as parent_name, x.relname as object_name,
                  substring(pg_get_indexdef(i.indexrelid) from ' USING .*') as definition,
                  case when i.indisunique then 'yes' else 'no' end as "unique",
                  case when i.indisvalid then 'yes' else 'no' end as valid,
                  nullif(concat_ws(' ', case when i.indisclustered then 'clustered' end,
                    case when i.indisreplident then 'replica identity' end), '') as options,
                  obj_description(i.indexrelid, 'pg_class') as comment
                from pg_catalog.pg_index i
                join pg_catalog.pg_class x on x.oid = i.indexrelid
                join pg_catalog.pg_class r on r.oid = i.indrelid join spaces s on s.oid = r.relnamespace
                where r.relkind in ('r', 'p', 'm') and r.relpersistence <> 't' and not x.relispartition and %s
                  and not exists (select 1 from pg_catalog.pg_constraint c
                    where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                """
                        .formatted(notExtended("pg_class", "r.oid")));
    }

    private static CatalogueQuery statistics() {
        return query(
                ObjectKind.STATISTICS,
                """
                select s.nspname as schema_name, x.stxname as object_name,
                  substring(pg_get_statisticsobjdef(x.oid) from '(?: \\(.*\\))? ON .*') as definition,
                  obj_description(x.oid, 'pg_statistic_ext') as comment
                from pg_catalog.pg_statistic_ext x join spaces s on s.oid = x.stxnamespace
                """);
    }

    /** The name of a routine holds its arguments: there may be others of the same. */
    private static CatalogueQuery routines() {
        return query(
                ObjectKind.ROUTINE,
                """
                select s.nspname as schema_name,
                  format('%%I(%%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as object_name,
                  case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end as type,
                  case when p.prokind <> 'a' then pg_get_functiondef(p.oid) else (
                    select format('create aggregate %%s (%%s)', p.oid::regprocedure, concat_ws(', ',
                      'sfunc = ' || g.aggtransfn::text, 'stype = ' || format_type(g.aggtranstype, null),
                      'finalfunc = ' || nullif(g.aggfinalfn::oid, 0)::regproc::text,
                      'combinefunc = ' || nullif(g.aggcombinefn::oid, 0)::regproc::text,
                      'initcond = ' || quote_literal(g.agginitval),
                      'sortop = ' || nullif(g.aggsortop, 0)::regoperator::text,
                      'parallel = ' || case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end))
                    from pg_catalog.pg_aggregate g where g.aggfnoid = p.oid) end as definition,
                  obj_description(p.oid, 'pg_proc') as comment
                from pg_catalog.pg_proc p join spaces s on s.oid = p.pronamespace
                where %s
                """
                        .formatted(notExtended("pg_proc", "p.oid")));
    }

    private static CatalogueQuery views() {
        return query(
                ObjectKind.VIEW,
                """
                select case r.relkind when 'm' then 'MATERIALIZED_VIEW' else 'VIEW' end as kind,
                  s.nspname as schema_name, r.relname as object_name, pg_get_viewdef(r.oid) as definition,
                  (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_catalog.pg_attribute a
                   where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped) as columns,
                  array_to_string(r.reloptions, ', ') as options, obj_description(r.oid, 'pg_class') as comment
                from pg_catalog.pg_class r join spaces s on s.oid = r.relnamespace
                where r.relkind in ('v', 'm') and r.relpersistence <> 't' and %s
                """
                        .formatted(notExtended("pg_class", "r.oid")));
    }

    private static CatalogueQuery rules() {
        return query(
                ObjectKind.RULE,
                """
                select s.nspname as schema_name, r.relname as parent_name, w.rulename as object_name,
                  pg_get_ruledef(w.oid) as definition, %s as enabled, obj_description(w.oid, 'pg_rewrite') as comment
                from pg_catalog.pg_rewrite w
                join pg_catalog.pg_class r on r.oid = w.ev_class join spaces s on s.oid = r.relnamespace
                where w.rulename <> '_RETURN' and r.relpersistence <> 't' and %s
                """
                        .formatted(enabled("w.ev_enabled"), notExtended("pg_class", "r.oid")));
    }

    private static String enabled(String column) {
        return "case %s when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' else 'yes' end"
                .formatted(column);
    }

    /** Those of partitions come with their table's. */
    private static CatalogueQuery triggers() {
        return query(
                ObjectKind.TRIGGER,
                """
                select s.nspname as schema_name, r.relname as parent_name, t.tgname as object_name,
                  pg_get_triggerdef(t.oid, true) as definition, %s as enabled,
                  obj_description(t.oid, 'pg_trigger') as comment
                from pg_catalog.pg_trigger t
                join pg_catalog.pg_class r on r.oid = t.tgrelid join spaces s on s.oid = r.relnamespace
                where not t.tgisinternal and t.tgparentid = 0 and r.relpersistence <> 't' and %s
                """
                        .formatted(enabled("t.tgenabled"), notExtended("pg_class", "r.oid")));
    }

    private static CatalogueQuery policies() {
        return query(
                ObjectKind.POLICY,
                """
                select s.nspname as schema_name, r.relname as parent_name, p.polname as object_name,
                  concat_ws(' ', 'as', case when p.polpermissive then 'permissive' else 'restrictive' end, 'for',
                    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                      when 'd' then 'delete' else 'all' end,
                    'to', (select string_agg(case o.role when 0 then 'public' else pg_get_userbyid(o.role)::text end, ', '
                      order by pg_get_userbyid(o.role)) from unnest(p.polroles) as o (role)),
                    'using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                    'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as definition,
                  obj_description(p.oid, 'pg_policy') as comment
                from pg_catalog.pg_policy p
                join pg_catalog.pg_class r on r.oid = p.polrelid join spaces s on s.oid = r.relnamespace
                where %s
                """
                        .formatted(notExtended("pg_class", "r.oid")));
    }

    /** Not what the owner has anyway. */
    private static CatalogueQuery grants() {
        return query(
                ObjectKind.GRANT,
                """
                select s.nspname as schema_name,
                  case when r.relkind = 'S' then 'sequence ' else '' end || quote_ident(r.relname) as parent_name,
                  case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end as object_name,
                  string_agg(lower(g.privilege_type) || case when g.is_grantable then ' with grant option' else '' end, ', '
                    order by g.privilege_type) as privileges
                from pg_catalog.pg_class r join spaces s on s.oid = r.relnamespace cross join aclexplode(r.relacl) g
                where r.relpersistence <> 't' and r.relkind in ('r', 'p', 'v', 'm', 'S') and g.grantee <> r.relowner
                group by 1, 2, 3
                union all
                select s.nspname, 'routine ' || format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)),
                  case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end,
                  string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)
                from pg_catalog.pg_proc p join spaces s on s.oid = p.pronamespace cross join aclexplode(p.proacl) g
                where g.grantee <> p.proowner
                group by 1, 2, 3
                """);
    }
}

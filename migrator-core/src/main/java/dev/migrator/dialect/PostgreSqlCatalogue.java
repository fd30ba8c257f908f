package dev.migrator.dialect;

/**
 * What PostgreSQL's system catalogues ("System Catalogs", chapter 53) say of all objects of a name, in any schema, and who
 * holds locks on them. What a server of a newer version has in addition comes with the whole row.
 */
final class PostgreSqlCatalogue {

    static final Evidence EVIDENCE = new Evidence(
            """
            with wanted as (select lower(cast(? as text)) as name),
            spaces as (
              select oid, nspname from pg_catalog.pg_namespace
              where nspname <> 'information_schema' and nspname !~ '^pg_'),
            relations as (
              select c.*, s.nspname from pg_catalog.pg_class c
              join spaces s on s.oid = c.relnamespace
              join wanted w on lower(c.relname) = w.name)
            select jsonb_build_array('relation', nspname, relname, relkind, relpersistence, reloptions, relrowsecurity,
              relforcerowsecurity, relreplident, reltablespace, relam, reloftype, pg_get_userbyid(relowner), relacl,
              pg_get_partkeydef(oid), pg_get_expr(relpartbound, oid), obj_description(oid, 'pg_class'),
              case when relkind in ('v', 'm') then pg_get_viewdef(oid) end)::text
            from relations
            union all
            select jsonb_build_array('column', r.nspname, r.relname, a.attnum, a.attname,
              format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation,
              a.attstorage, a.attcompression, a.attstattarget, a.attoptions, a.attacl,
              pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum))::text
            from relations r
            join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            union all
            select jsonb_build_array('parent', i.inhrelid::regclass, i.inhparent::regclass, i.inhseqno,
              to_jsonb(i) -> 'inhdetachpending')::text
            from pg_catalog.pg_inherits i
            where i.inhrelid in (select oid from relations) or i.inhparent in (select oid from relations)
            union all
            select jsonb_build_array('index', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready, i.indislive,
              i.indisunique, i.indisprimary, i.indisclustered, i.indisreplident,
              obj_description(i.indexrelid, 'pg_class'))::text
            from pg_catalog.pg_index i
            where i.indrelid in (select oid from relations) or i.indexrelid in (select oid from relations)
            union all
            select jsonb_build_array('constraint', s.nspname, c.conname, c.conrelid::regclass, c.contypid::regtype,
              pg_get_constraintdef(c.oid), c.convalidated, to_jsonb(c) -> 'conenforced',
              obj_description(c.oid, 'pg_constraint'))::text
            from pg_catalog.pg_constraint c join spaces s on s.oid = c.connamespace cross join wanted w
            where lower(c.conname) = w.name or c.conrelid in (select oid from relations)
              or c.contypid in (select t.oid from pg_catalog.pg_type t where lower(t.typname) = w.name)
            union all
            select jsonb_build_array('trigger', pg_get_triggerdef(t.oid), t.tgenabled,
              obj_description(t.oid, 'pg_trigger'))::text
            from pg_catalog.pg_trigger t cross join wanted w
            where not t.tgisinternal and (lower(t.tgname) = w.name or t.tgrelid in (select oid from relations))
            union all
            select jsonb_build_array('rule', pg_get_ruledef(r.oid), r.ev_enabled)::text
            from pg_catalog.pg_rewrite r
            where r.rulename <> '_RETURN' and r.ev_class in (select oid from relations)
            union all
            select jsonb_build_array('policy', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles,
              pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text
            from pg_catalog.pg_policy p where p.polrelid in (select oid from relations)
            union all
            select jsonb_build_array('sequence', to_jsonb(q))::text
            from pg_catalog.pg_sequence q where q.seqrelid in (select oid from relations)
            union all
            select jsonb_build_array('routine', s.nspname, p.proname, p.oid::regprocedure, p.prokind,
              pg_get_function_result(p.oid), case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end,
              pg_get_userbyid(p.proowner), p.proacl, obj_description(p.oid, 'pg_proc'))::text
            from pg_catalog.pg_proc p
            join spaces s on s.oid = p.pronamespace join wanted w on lower(p.proname) = w.name
            union all
            select jsonb_build_array('type', s.nspname, t.typname, t.typtype, t.typnotnull,
              format_type(t.typbasetype, t.typtypmod), t.typdefault, pg_get_userbyid(t.typowner), t.typacl,
              (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e
               where e.enumtypid = t.oid), obj_description(t.oid, 'pg_type'))::text
            from pg_catalog.pg_type t
            join spaces s on s.oid = t.typnamespace join wanted w on lower(t.typname) = w.name
            union all
            select jsonb_build_array('statistics', pg_get_statisticsobjdef(x.oid))::text
            from pg_catalog.pg_statistic_ext x cross join wanted w
            where lower(x.stxname) = w.name or x.stxrelid in (select oid from relations)
            union all
            select jsonb_build_array('schema', n.nspname, pg_get_userbyid(n.nspowner), n.nspacl)::text
            from pg_catalog.pg_namespace n join wanted w on lower(n.nspname) = w.name
            union all
            select jsonb_build_array('database', d.datname, d.encoding, d.datcollate, d.datctype, d.datistemplate,
              d.datallowconn, d.datconnlimit, d.dattablespace, pg_get_userbyid(d.datdba), d.datacl)::text
            from pg_catalog.pg_database d join wanted w on lower(d.datname) = w.name
            union all
            select jsonb_build_array('tablespace', t.spcname, t.spcoptions, pg_get_userbyid(t.spcowner), t.spcacl)::text
            from pg_catalog.pg_tablespace t join wanted w on lower(t.spcname) = w.name
            union all
            select jsonb_build_array('subscription', s.subname, s.subenabled, s.subslotname, s.subpublications)::text
            from pg_catalog.pg_subscription s join wanted w on lower(s.subname) = w.name
            union all
            select jsonb_build_array('publication', to_jsonb(p),
              (select jsonb_agg(r.prrelid::regclass order by r.prrelid) from pg_catalog.pg_publication_rel r
               where r.prpubid = p.oid))::text
            from pg_catalog.pg_publication p join wanted w on lower(p.pubname) = w.name
            union all
            select jsonb_build_array('extension', e.extname, e.extversion)::text
            from pg_catalog.pg_extension e join wanted w on lower(e.extname) = w.name
            union all
            select jsonb_build_array('role', to_jsonb(r) - 'rolpassword')::text
            from pg_catalog.pg_roles r join wanted w on lower(r.rolname) = w.name
            """,
            1);

    /** Whoever changes or reads rows holds a lock on their table until the transaction ends, so that these are all. */
    static final Blockers BLOCKERS = new Blockers(
            """
            select a.pid, concat_ws(' ', nullif(a.application_name, ''), a.usename, host(a.client_addr)),
              cast(extract(epoch from clock_timestamp() - a.xact_start) as bigint), a.query
            from pg_catalog.pg_stat_activity a
            where a.pid <> pg_backend_pid() and exists (
              select 1 from pg_catalog.pg_locks l
              join pg_catalog.pg_database d on d.oid = l.database and d.datname = current_database()
              join pg_catalog.pg_class c on c.oid = l.relation
              join unnest(cast(array[{names}] as text[])) as wanted (name) on lower(wanted.name) = lower(c.relname)
              where l.pid = a.pid and l.granted)
            order by a.xact_start
            """);

    private PostgreSqlCatalogue() {}
}

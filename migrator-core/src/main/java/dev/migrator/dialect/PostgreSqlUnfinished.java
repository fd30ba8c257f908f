package dev.migrator.dialect;

import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Indexes that were not built to their end. "Building Indexes Concurrently"
 * (postgresql.org/docs/current/sql-createindex.html) and "Rebuilding Indexes Concurrently" (sql-reindex.html) say what a
 * build that failed leaves behind. A statement is only concerned with those of the table that it names, found as the
 * server finds it: another schema may have its like.
 */
final class PostgreSqlUnfinished {

    private static final ObjectNames NAMES = new ObjectNames(Syntaxes.POSTGRESQL);

    /** What the server's functions take for a name without complaint. */
    private static final String PART = "(\"([^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final Pattern NAME = Pattern.compile(PART + "(\\s*\\.\\s*" + PART + ")?");

    private static final Pattern REBUILD = Pattern.compile(
            "REINDEX\\s*(\\([^)]*\\)\\s*)?(?<what>INDEX|TABLE|SCHEMA|DATABASE|SYSTEM)\\b\\s*(CONCURRENTLY\\b\\s*)?"
                    + "(?<name>" + NAME + "|)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Whoever builds, rebuilds or drops an index concurrently holds a lock of this mode on its table to the end: to get the
     * same is to have waited for them, and nobody who reads or writes is kept out meanwhile.
     */
    private static final String MODE = "share update exclusive";

    /** Materialized views can't be locked, but anybody may see who works on one. */
    private static final String INVALID =
            """
            select i.indexrelid::bigint, format('%%I.%%I', n.nspname, c.relname),
              case m.relkind when 'r' then format('lock table %%s in %s mode', m.oid::regclass) end
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_class t on t.oid = i.indrelid
            left join pg_catalog.pg_class ofToast on t.relkind = 't' and ofToast.reltoastrelid = t.oid
            join pg_catalog.pg_class m on m.oid = coalesce(ofToast.oid, t.oid)
            where not (i.indisvalid and i.indisready) and (m.relkind = 'r' or not exists (
              select 1 from pg_catalog.pg_locks l join pg_catalog.pg_database d on d.oid = l.database
              where d.datname = current_database() and l.relation in (i.indexrelid, m.oid)
                and l.mode = 'ShareUpdateExclusiveLock' and l.granted and l.pid <> pg_backend_pid()))
            and\s"""
                    .formatted(MODE);

    static final Unfinished INDEXES = new Unfinished(
            Pattern.compile("(CREATE (UNIQUE )?INDEX CONCURRENTLY|REINDEX\\b.*\\bCONCURRENTLY)\\b.*", Pattern.DOTALL),
            statement -> INVALID + ofStatement(statement),
            statement -> Optional.empty(),
            statement -> Build.of(statement).flatMap(Build::passedOver),
            statement -> Build.of(statement).map(Build::atWork),
            "drop index concurrently if exists");

    private PostgreSqlUnfinished() {}

    private static String ofStatement(SqlStatement statement) {
        return Build.of(statement)
                .map(Build::own)
                .or(() -> rebuilt(statement).map(which -> "c.relname ~ '_cc(new|old)[0-9]*$' and " + which))
                .orElse("false");
    }

    /** Which tables' indexes are rebuilt; with that of a partitioned table or index those of its partitions. */
    private static Optional<String> rebuilt(SqlStatement statement) {
        Matcher rebuild = REBUILD.matcher(statement.text());
        if (!rebuild.matches()) {
            return Optional.empty();
        }
        String name = rebuild.group("name");
        String all = "(select %1$s union all select relid from pg_partition_tree(%1$s))".formatted(regclass(name));
        return Optional.of(
                switch (rebuild.group("what").toUpperCase(Locale.ROOT)) {
                    case "INDEX" ->
                        "m.oid in (select x.indrelid from pg_catalog.pg_index x where x.indexrelid in " + all + ")";
                    case "TABLE" -> "m.oid in " + all;
                    case "SCHEMA" -> "m.relnamespace = to_regnamespace(" + Quoted.text(name) + ")";
                    default -> "true";
                });
    }

    private static String regclass(String written) {
        return "to_regclass(" + Quoted.text(written) + ")";
    }

    /**
     * {@code CREATE INDEX CONCURRENTLY}.
     *
     * @param index its name as it is written; empty where the server makes one up
     * @param table that of its table
     */
    private record Build(Optional<String> index, String table) {

        static Optional<Build> of(SqlStatement statement) {
            List<String> names = NAMES.asWritten(statement);
            if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
                return Optional.empty();
            }
            return switch (names.size()) {
                case 1 -> Optional.of(new Build(Optional.empty(), names.get(0)));
                case 2 -> Optional.of(new Build(Optional.of(names.get(0)), names.get(1)));
                default -> Optional.empty();
            };
        }

        String own() {
            return "t.oid = " + regclass(table)
                    + index.map(name -> " and " + hasName(name)).orElse("");
        }

        /** An index stands in the schema of its table, and nothing else there may have its name. */
        Optional<String> passedOver() {
            return index.map(name -> "select format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_index i"
                    + " join pg_catalog.pg_class c on c.oid = i.indexrelid"
                    + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                    + " where not (i.indisvalid and i.indisready) and c.relkind = 'i' and " + hasName(name)
                    + " and c.relnamespace = (select relnamespace from pg_catalog.pg_class where oid = "
                    + regclass(table) + ")");
        }

        /** Seen by the role that builds, and some others. */
        String atWork() {
            return "select 1 from pg_stat_progress_create_index p join pg_catalog.pg_class c on c.oid = p.index_relid"
                    + " where p.relid = " + regclass(table)
                    + index.map(name -> " and " + hasName(name)).orElse("");
        }

        private static String hasName(String written) {
            return "c.relname = any (cast(parse_ident(" + Quoted.text(written) + ") as name[]))";
        }
    }
}

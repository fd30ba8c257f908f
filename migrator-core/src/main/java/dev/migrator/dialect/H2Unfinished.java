package dev.migrator.dialect;

import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Most forms of ALTER TABLE fill a copy, drop the table, rename the copy, and then what stands on it
 * ({@code AlterTableAlterColumn.copyData} of H2), each for good at once. While the table is there the copy is useless; once it
 * is gone, the copy is the table. It has the table's name, the session's number and a counter
 * ({@code Database.getTempTableName}). A table of a user's may well have such a name: a statement's copies are only those of
 * tables that it names, and never one that it names itself.
 */
final class H2Unfinished {

    private static final ObjectNames NAMES = new ObjectNames(Syntaxes.H2);

    /** What a copy has behind the table's name. */
    private static final String MARK = "_COPY_[0-9]+_[0-9]+";

    static final Unfinished COPIES = new Unfinished(
            Pattern.compile("ALTER TABLE\\b.*", Pattern.DOTALL),
            H2Unfinished::copies,
            statement -> Optional.of(half(statement)),
            statement -> Optional.empty(),
            statement -> Optional.empty(),
            "drop table if exists");

    private H2Unfinished() {}

    private static String copies(SqlStatement statement) {
        return "select ora_hash(c.table_name), " + quoted("c.table_schema") + " || '.' || " + quoted("c.table_name")
                + ", null from information_schema.tables c where " + isCopy(statement) + " and " + hasOriginal();
    }

    /** The copies without their tables; then, with or without one, constraints and indexes that are still named after it. */
    private static String half(SqlStatement statement) {
        String orphans = " from information_schema.tables c where " + isCopy(statement) + " and not " + hasOriginal();
        return """
                select number, sql from (
                  select 1 as part, ora_hash(c.table_name) as number, 'alter table ' || %s || '.' || %s || ' rename to ' || %s as sql
                  %s
                  union all select 2, ora_hash(k.constraint_name),
                    'alter table ' || %s || '.' || %s || ' rename constraint ' || %s || ' to ' || %s
                  from information_schema.table_constraints k where %s
                  union all select 3, ora_hash(i.index_name), 'alter index ' || %s || '.' || %s || ' rename to ' || %s
                  from information_schema.indexes i where %s
                    and not exists (select 1 from information_schema.table_constraints k where k.index_name = i.index_name)
                  union all select 4, ora_hash(v.table_name), 'alter view ' || %s || '.' || %s || ' recompile'
                  from information_schema.views v where v.status = 'INVALID' and exists (select 1 %s
                    and locate(lower(%s), lower(v.view_definition)) > 0)
                ) order by part, number
                """
                .formatted(
                        quoted("c.table_schema"),
                        quoted("c.table_name"),
                        quoted(original("c.table_name")),
                        orphans,
                        quoted("k.table_schema"),
                        quoted(original("k.table_name")),
                        quoted("k.constraint_name"),
                        quoted(ownName("k.constraint_name")),
                        isNamedAfterCopy("k.constraint_name", statement),
                        quoted("i.index_schema"),
                        quoted("i.index_name"),
                        quoted(ownName("i.index_name")),
                        isNamedAfterCopy("i.index_name", statement),
                        quoted("v.table_schema"),
                        quoted("v.table_name"),
                        orphans,
                        original("c.table_name"));
    }

    private static String isCopy(SqlStatement statement) {
        return "regexp_like(c.table_name, '" + MARK + "$') and lower(" + original("c.table_name") + ") in "
                + named(statement) + " and lower(c.table_name) not in " + named(statement);
    }

    private static String hasOriginal() {
        return "exists (select 1 from information_schema.tables o where o.table_schema = c.table_schema and o.table_name = "
                + original("c.table_name") + ")";
    }

    private static String isNamedAfterCopy(String name, SqlStatement statement) {
        return "regexp_like(" + name + ", '" + MARK + "_') and lower(regexp_replace(" + name + ", '" + MARK
                + "_.*$', '')) in " + named(statement);
    }

    private static String original(String table) {
        return "regexp_replace(" + table + ", '" + MARK + "$', '')";
    }

    private static String ownName(String part) {
        return "regexp_replace(" + part + ", '^.*?" + MARK + "_', '')";
    }

    private static String quoted(String name) {
        return "'\"' || replace(" + name + ", '\"', '\"\"') || '\"'";
    }

    private static String named(SqlStatement statement) {
        // A list must not be empty; no table has this name.
        return Stream.concat(Stream.of("''"), NAMES.of(statement).stream().map(H2Unfinished::lower))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String lower(String name) {
        return "lower(" + Quoted.text(name) + ")";
    }
}

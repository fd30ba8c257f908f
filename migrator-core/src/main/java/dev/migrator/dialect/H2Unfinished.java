package dev.migrator.dialect;

import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Most forms of ALTER TABLE fill a copy, drop the table and rename the copy. While the table is there the copy is
 * useless. It has the table's name, the session's number and a counter ({@code Database.getTempTableName} of H2). A table
 * of a user's may well have such a name: a statement's copies are only those of tables that it names, and never one that
 * it names itself.
 */
final class H2Unfinished {

    private static final ObjectNames NAMES = new ObjectNames(Syntaxes.H2);

    static final Unfinished COPIES = new Unfinished(
            Pattern.compile("ALTER TABLE\\b.*", Pattern.DOTALL),
            H2Unfinished::copies,
            statement -> Optional.empty(),
            statement -> Optional.empty(),
            "drop table if exists");

    private H2Unfinished() {}

    private static String copies(SqlStatement statement) {
        // A list must not be empty; no table has this name.
        String named = Stream.concat(
                        Stream.of("''"), NAMES.of(statement).stream().map(H2Unfinished::lower))
                .collect(Collectors.joining(", "));
        String original = "regexp_replace(c.table_name, '_COPY_[0-9]+_[0-9]+$', '')";
        return "select ora_hash(c.table_name), '\"' || replace(c.table_schema, '\"', '\"\"')"
                + " || '\".\"' || replace(c.table_name, '\"', '\"\"') || '\"', null"
                + " from information_schema.tables c join information_schema.tables o"
                + " on o.table_schema = c.table_schema and o.table_name = " + original
                + " where c.table_name <> o.table_name and lower(o.table_name) in (" + named + ")"
                + " and lower(c.table_name) not in (" + named + ")";
    }

    private static String lower(String name) {
        return "lower(" + Quoted.text(name) + ")";
    }
}

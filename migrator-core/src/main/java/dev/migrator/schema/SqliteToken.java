package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL that SQLite keeps as it was written.
 *
 * @param text as written; of a parenthesis all up to the one that closes it
 */
record SqliteToken(String text) {

    private static final Pattern PIECE = Pattern.compile(
            "(?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^]]*]|[xX]?'(?:[^']|'')*')"
                    + "|(?<word>[\\p{L}_\\x{80}-\\x{10FFFF}][\\p{L}\\p{N}_$\\x{80}-\\x{10FFFF}]*)"
                    + "|(?<number>[0-9][0-9a-zA-Z_.+]*)"
                    + "|(?<sign><>|<=|>=|==|!=|\\|\\||<<|>>|->>|->|.)",
            Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Those of sqlite.org/lang_keywords.html that can't be a name without quotes. */
    static final Set<String> RESERVED = Set.of(
            "add",
            "all",
            "alter",
            "and",
            "as",
            "autoincrement",
            "between",
            "case",
            "check",
            "collate",
            "commit",
            "constraint",
            "create",
            "default",
            "deferrable",
            "delete",
            "distinct",
            "drop",
            "else",
            "escape",
            "except",
            "exists",
            "foreign",
            "from",
            "group",
            "having",
            "in",
            "index",
            "insert",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "limit",
            "not",
            "notnull",
            "null",
            "on",
            "or",
            "order",
            "primary",
            "references",
            "returning",
            "select",
            "set",
            "table",
            "then",
            "to",
            "transaction",
            "union",
            "unique",
            "update",
            "using",
            "values",
            "when",
            "where");

    /** Words that are values. */
    private static final Set<String> VALUES =
            Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

    /** All of them, without white space and comments. */
    static List<SqliteToken> of(String sql) {
        List<SqliteToken> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(sql);
        while (piece.find()) {
            if (piece.group("space") == null) {
                tokens.add(new SqliteToken(piece.group()));
            }
        }
        return tokens;
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** The name that it is, without quotes. */
    String name() {
        char first = text.charAt(0);
        return switch (first) {
            case '"', '`', '\'' -> text.substring(1, text.length() - 1).replace("" + first + first, "" + first);
            case '[' -> text.substring(1, text.length() - 1);
            default -> text;
        };
    }

    /** The same whatever the case of words and the style of quotes; texts stay. */
    String normal() {
        return switch (text.charAt(0)) {
            case '"', '`', '[' -> identifier(name());
            case '\'' -> text;
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** The same where a value is expected: SQLite takes a name there for a text, unless it is one of a few words. */
    String value() {
        boolean quoted = "\"`[".indexOf(text.charAt(0)) >= 0;
        boolean isName =
                quoted || (Character.isLetter(text.charAt(0)) && !VALUES.contains(normal()) && !text.endsWith("'"));
        return isName ? "'" + name().replace("'", "''") + "'" : normal();
    }

    /** A name as it stands in SQL, in quotes where it needs them. Case doesn't count, whatever the quotes. */
    static String identifier(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(lower).matches() && !RESERVED.contains(lower)
                ? lower
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As SQL again, one blank between words. */
    static String join(List<SqliteToken> tokens) {
        StringBuilder sql = new StringBuilder();
        String before = "(";
        for (SqliteToken token : tokens) {
            String text = token.normal();
            boolean tight = before.equals("(") || before.equals(".") || text.matches("[),.]");
            sql.append(tight ? "" : " ").append(text);
            before = text;
        }
        return sql.toString();
    }
}

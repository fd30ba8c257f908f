package dev.migrator.sql;

import dev.migrator.sql.Token.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one statement for the names of the objects that it is about. */
final class ObjectNameReader {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP", "RENAME");
    private static final Set<String> TYPES = Set.of(
            "TABLE",
            "TABLES",
            "VIEW",
            "INDEX",
            "TRIGGER",
            "PROCEDURE",
            "FUNCTION",
            "ROUTINE",
            "AGGREGATE",
            "EVENT",
            "SEQUENCE",
            "DATABASE",
            "SCHEMA",
            "TYPE",
            "DOMAIN",
            "ALIAS",
            "CONSTANT",
            "SYNONYM",
            "PACKAGE",
            "SUBSCRIPTION",
            "PUBLICATION",
            "TABLESPACE",
            "EXTENSION",
            "STATISTICS",
            "POLICY",
            "COLLATION",
            "SERVER",
            "USER",
            "ROLE");
    private static final Set<String> BEFORE_NAME = Set.of("IF", "NOT", "EXISTS", "ONLY", "CONCURRENTLY");
    /** A word that may follow a type and is no name there. */
    private static final Map<String, String> BEHIND_TYPE =
            Map.of("AGGREGATE", "FUNCTION", "PACKAGE", "BODY", "SCHEMA", "AUTHORIZATION", "KEY", "HASH");
    /** Behind these in {@code DEFINER = trigger@host} stands no type. */
    private static final Set<String> VALUE_FOLLOWS = Set.of("=", "@", ".");

    private static final Set<String> OF_TABLE = Set.of("INDEX", "TRIGGER", "POLICY", "KEY");
    private static final Set<String> RENAMED_WITHIN = Set.of("COLUMN", "INDEX", "KEY", "CONSTRAINT", "PARTITION");

    private static final Set<Kind> MARKS = Set.of(Kind.HINT, Kind.CODE_COMMENT_BEGIN, Kind.CODE_COMMENT_END);

    private final String text;
    private final Lexer lexer;
    private final List<ObjectName> names = new ArrayList<>();
    private Token token;

    ObjectNameReader(SqlSyntax syntax, String text) {
        this.text = text;
        Cursor cursor = new Cursor("", new StringReader(text), 1, text.length() + 1);
        this.lexer = new Lexer(cursor, syntax, Delimiter.NONE, false, "");
        this.token = readToken();
    }

    /** In the order in which they stand there. */
    List<ObjectName> read() {
        String verb = token.word();
        if (!VERBS.contains(verb)) {
            return List.of();
        }
        String type = skipToType();
        take(BEHIND_TYPE.getOrDefault(type, "IF"));
        skipBeforeName();
        if (isName() && !token.is("ON")) {
            name();
            while (verb.equals("DROP") && skipArguments() && take(",")) {
                name();
            }
        }
        switch (verb) {
            case "ALTER" -> otherNames();
            case "RENAME" -> pairs();
            default -> {
                if (OF_TABLE.contains(type)) {
                    nameOfTable();
                }
            }
        }
        return names;
    }

    /** Steps behind the word that says what is made, changed or dropped, and returns it. */
    private String skipToType() {
        String before = "";
        while (token.kind() != Kind.END) {
            String word = token.word();
            boolean type = TYPES.contains(word) && !VALUE_FOLLOWS.contains(before);
            // CREATE PRIMARY KEY ON t, but no UNIQUE KEY of a table that has been named
            boolean key = word.equals("KEY") && before.equals("PRIMARY");
            next();
            if (type || key) {
                return word;
            }
            before = word;
        }
        return "";
    }

    private void skipBeforeName() {
        while (BEFORE_NAME.contains(token.word())) {
            next();
        }
    }

    private void nameOfTable() {
        while (token.kind() != Kind.END && !token.is("ON")) {
            skipToken();
        }
        if (take("ON")) {
            skipBeforeName();
            name();
        }
    }

    /** {@code RENAME TO b} and {@code DETACH PARTITION p}, anywhere behind the first name. */
    private void otherNames() {
        while (token.kind() != Kind.END) {
            if (takesRename() || takesPartition()) {
                name();
            } else {
                skipToken();
            }
        }
    }

    /** {@code TO b, c TO d} */
    private void pairs() {
        while (token.kind() != Kind.END) {
            if (take("TO") || take(",")) {
                name();
            } else {
                skipToken();
            }
        }
    }

    private boolean takesRename() {
        return take("RENAME") && (take("TO") || take("AS") || !RENAMED_WITHIN.contains(token.word()));
    }

    private boolean takesPartition() {
        return (take("ATTACH") || take("DETACH")) && take("PARTITION");
    }

    /** Steps over {@code (int, text)}; always true. */
    private boolean skipArguments() {
        if (token.is("(")) {
            skipToken();
        }
        return true;
    }

    private void name() {
        if (!isName()) {
            return;
        }
        boolean qualified = false;
        StringBuilder whole = new StringBuilder(written());
        String last = plain();
        next();
        while (take(".")) {
            qualified = true;
            whole.append('.').append(written());
            last = plain();
            next();
        }
        names.add(new ObjectName(whole.toString(), last, qualified));
    }

    private boolean isName() {
        return token.isWord() || (token.kind() == Kind.QUOTED && text.charAt(token.start()) != '\'');
    }

    private String written() {
        return text.substring(token.start(), token.end());
    }

    /** The token as a name: without quotes, and with doubled ones written once. */
    private String plain() {
        String written = written();
        if (token.kind() != Kind.QUOTED) {
            return written;
        }
        String closing = written.substring(written.length() - 1);
        return written.substring(1, written.length() - 1).replace(closing + closing, closing);
    }

    private boolean take(String word) {
        boolean is = token.is(word);
        if (is) {
            next();
        }
        return is;
    }

    /** Steps over a token, or over all that stands in parentheses. */
    private void skipToken() {
        int open = 0;
        do {
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            next();
        } while (open > 0 && token.kind() != Kind.END);
    }

    private void next() {
        token = readToken();
    }

    /** What a setting of the session made readable, and we can't read, is as good as the end: the names stand first. */
    private Token readToken() {
        try {
            Token read = lexer.next();
            return MARKS.contains(read.kind()) ? readToken() : read;
        } catch (ScriptSyntaxException e) {
            return new Token(Kind.END, "", text.length(), text.length(), 1, 1);
        }
    }
}

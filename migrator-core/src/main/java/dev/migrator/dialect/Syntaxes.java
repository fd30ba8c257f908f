package dev.migrator.dialect;

import dev.migrator.sql.SqlSyntax;
import dev.migrator.sql.SqlSyntax.Trait;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each database reads SQL. The chapters that say so stand above each. */
final class Syntaxes {

    private static final Set<Trait> STRINGS_WITH_ESCAPES = Set.of(Trait.BACKSLASH_ESCAPES, Trait.ANSI_QUOTES);

    private static final String SQL_MODE = "SQL_MODE";
    private static final Map<String, Set<Trait>> MYSQL_MODES = Map.of(
            "ANSI_QUOTES", Set.of(Trait.ANSI_QUOTES),
            "ANSI", Set.of(Trait.ANSI_QUOTES),
            "NO_BACKSLASH_ESCAPES", Set.of(Trait.PLAIN_BACKSLASHES));
    private static final Map<String, Set<Trait>> MARIADB_MODES = Map.of(
            "ANSI_QUOTES", Set.of(Trait.ANSI_QUOTES),
            "ANSI", Set.of(Trait.ANSI_QUOTES),
            "DB2", Set.of(Trait.ANSI_QUOTES),
            "MAXDB", Set.of(Trait.ANSI_QUOTES),
            "MSSQL", Set.of(Trait.ANSI_QUOTES),
            "POSTGRESQL", Set.of(Trait.ANSI_QUOTES),
            "ORACLE", Set.of(Trait.ANSI_QUOTES, Trait.DECLARED_BODIES),
            "NO_BACKSLASH_ESCAPES", Set.of(Trait.PLAIN_BACKSLASHES));

    /**
     * "Lexical Structure" (postgresql.org/docs/current/sql-syntax-lexical.html) and, where the manual leaves a question
     * open, src/backend/parser/scan.l. Begins with {@code standard_conforming_strings}, the default since 9.1.
     */
    static final SqlSyntax POSTGRESQL = SqlSyntax.of(
                    "psql",
                    Trait.NESTED_COMMENTS,
                    Trait.ESCAPE_STRINGS,
                    Trait.DOLLAR_QUOTES,
                    Trait.TAGGED_DOLLAR_QUOTES,
                    // CREATE RULE … DO ( …; … )
                    Trait.SEMICOLONS_IN_PARENTHESES,
                    Trait.ATOMIC_BODIES,
                    Trait.BACKSLASH_COMMANDS,
                    Trait.COPY_DATA)
            .withCommands(ClientCommands.PSQL)
            .withSetting("STANDARD_CONFORMING_STRINGS", oneOf(STRINGS_WITH_ESCAPES, "OFF", "OF", "FALSE", "NO", "0"));

    /**
     * "Comments", "String Literals" and "Schema Object Names" (dev.mysql.com/doc/refman/8.4/en/language-structure.html),
     * "Compound Statement Syntax", and for {@code DELIMITER} "mysql Client Commands". Of "Server SQL
     * Modes" those count that a script sets itself; it begins with none.
     */
    static final SqlSyntax MYSQL = SqlSyntax.of(
                    "mysql",
                    Trait.HASH_COMMENTS,
                    Trait.DASHES_NEED_BLANK,
                    Trait.EXECUTABLE_COMMENTS,
                    Trait.BACKSLASH_ESCAPES,
                    Trait.BACKTICKS,
                    Trait.DOLLAR_QUOTED_BODIES,
                    Trait.NUL_IN_QUOTES,
                    Trait.ROUTINE_BODIES,
                    Trait.DELIMITER_COMMAND,
                    Trait.BACKSLASH_LETTERS,
                    Trait.USE_LINES)
            .withCommands(ClientCommands.MYSQL)
            .withSetting(SQL_MODE, MYSQL_MODES);

    /**
     * As MySQL, and "Comment Syntax" and "Using Compound Statements Outside of Stored Programs"
     * (mariadb.com/kb/en/using-compound-statements-outside-of-stored-programs/).
     */
    static final SqlSyntax MARIADB = MYSQL.ofClient("mariadb")
            .with(Trait.M_EXECUTABLE_COMMENTS, Trait.ANONYMOUS_BLOCKS)
            .withSetting(SQL_MODE, MARIADB_MODES);

    /** "SQL Grammar", sections "Comments", "String" and "Name" (h2database.com/html/grammar.html). */
    static final SqlSyntax H2 = SqlSyntax.of(
            "h2",
            Trait.NESTED_COMMENTS,
            Trait.SLASH_COMMENTS,
            Trait.DOLLAR_QUOTES,
            Trait.BACKTICKS,
            Trait.NUL_IN_QUOTES);

    /** "SQL Language" and "SQL-Invoked Routines" (hsqldb.org/doc/2.0/guide/). */
    static final SqlSyntax HSQLDB =
            SqlSyntax.of("sqltool", Trait.BACKTICKS, Trait.NUL_IN_QUOTES, Trait.ATOMIC_BODIES, Trait.ROUTINE_BODIES);

    /**
     * "SQL Comment Syntax" (sqlite.org/lang_comment.html), "SQLite Keywords" (sqlite.org/lang_keywords.html), and for
     * triggers "Determine If An SQL Statement Is Complete" (sqlite.org/c3ref/complete.html).
     */
    static final SqlSyntax SQLITE = SqlSyntax.of(
                    "sqlite3", Trait.BACKTICKS, Trait.BRACKETS, Trait.TRIGGER_BODIES, Trait.DOT_COMMANDS)
            .withCommands(ClientCommands.SQLITE3);

    private Syntaxes() {}

    private static Map<String, Set<Trait>> oneOf(Set<Trait> traits, String... words) {
        return Stream.of(words).collect(Collectors.toMap(word -> word, word -> traits));
    }
}

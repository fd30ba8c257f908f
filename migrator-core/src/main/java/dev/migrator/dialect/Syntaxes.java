package dev.migrator.dialect;

import dev.migrator.sql.SqlSyntax;
import dev.migrator.sql.SqlSyntax.Trait;

/** How each database reads SQL. The chapters that say so stand above each. */
final class Syntaxes {

    /**
     * "Lexical Structure" (postgresql.org/docs/current/sql-syntax-lexical.html) and, where the manual leaves a question
     * open, src/backend/parser/scan.l. Assumes {@code standard_conforming_strings}, the default since 9.1.
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
            Trait.COPY_DATA);

    /**
     * "Comments", "String Literals" and "Schema Object Names" (dev.mysql.com/doc/refman/8.4/en/language-structure.html),
     * "Compound Statement Syntax", and for {@code DELIMITER} "mysql Client Commands". Assumes that neither
     * {@code NO_BACKSLASH_ESCAPES} nor {@code ORACLE} is part of the SQL mode.
     */
    static final SqlSyntax MYSQL = SqlSyntax.of(
            "mysql",
            Trait.HASH_COMMENTS,
            Trait.DASHES_NEED_BLANK,
            Trait.EXECUTABLE_COMMENTS,
            Trait.BACKSLASH_ESCAPES,
            Trait.BACKTICKS,
            Trait.ROUTINE_BODIES,
            Trait.DELIMITER_COMMAND);

    /**
     * As MySQL, and "Comment Syntax" and "Using Compound Statements Outside of Stored Programs"
     * (mariadb.com/kb/en/using-compound-statements-outside-of-stored-programs/).
     */
    static final SqlSyntax MARIADB =
            new SqlSyntax("mariadb", MYSQL.traits()).with(Trait.M_EXECUTABLE_COMMENTS, Trait.ANONYMOUS_BLOCKS);

    /** "SQL Grammar", sections "Comments", "String" and "Name" (h2database.com/html/grammar.html). */
    static final SqlSyntax H2 =
            SqlSyntax.of("h2", Trait.NESTED_COMMENTS, Trait.SLASH_COMMENTS, Trait.DOLLAR_QUOTES, Trait.BACKTICKS);

    /** "SQL Language" and "SQL-Invoked Routines" (hsqldb.org/doc/2.0/guide/). */
    static final SqlSyntax HSQLDB = SqlSyntax.of("sqltool", Trait.BACKTICKS, Trait.ATOMIC_BODIES, Trait.ROUTINE_BODIES);

    /**
     * "SQL Comment Syntax" (sqlite.org/lang_comment.html), "SQLite Keywords" (sqlite.org/lang_keywords.html), and for
     * triggers "Determine If An SQL Statement Is Complete" (sqlite.org/c3ref/complete.html).
     */
    static final SqlSyntax SQLITE = SqlSyntax.of("sqlite3", Trait.BACKTICKS, Trait.BRACKETS, Trait.TRIGGER_BODIES);

    private Syntaxes() {}
}

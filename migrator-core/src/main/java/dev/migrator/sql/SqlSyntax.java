package dev.migrator.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What must be known of a database's SQL to cut a script into statements: facts, no behaviour. Common to all are
 * {@code ;} between statements, {@code --} and block comments, and literals and identifiers in single and double quotes
 * with the quote doubled inside. Immutable.
 *
 * @param client the command-line client whose commands tend to stand in scripts, for messages
 * @param traits what is special
 */
public record SqlSyntax(String client, Set<Trait> traits) {

    public SqlSyntax {
        EnumSet<Trait> copy = EnumSet.noneOf(Trait.class);
        copy.addAll(traits);
        traits = Collections.unmodifiableSet(copy);
    }

    public static SqlSyntax of(String client, Trait... traits) {
        return new SqlSyntax(client, Set.copyOf(Arrays.asList(traits)));
    }

    /** The same with more traits. */
    public SqlSyntax with(Trait... more) {
        EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(Arrays.asList(more));
        return new SqlSyntax(client, all);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** One fact about how a database reads SQL. */
    public enum Trait {
        /** A block comment ends only when every comment begun inside it has ended. */
        NESTED_COMMENTS,
        /** {@code #} begins a comment up to the end of the line. */
        HASH_COMMENTS,
        /** {@code //} begins a comment up to the end of the line. */
        SLASH_COMMENTS,
        /** {@code --} is a comment only before white space; {@code 1--1} is a difference. */
        DASHES_NEED_BLANK,
        /** What stands between <code>/*!</code> and the end of that comment is run. */
        EXECUTABLE_COMMENTS,
        /** The same for comments that begin with <code>/*M!</code>. */
        M_EXECUTABLE_COMMENTS,

        /** A backslash in single or double quotes takes the next character with it. */
        BACKSLASH_ESCAPES,
        /** A backslash does so in literals with the prefix {@code E}, and in those only. */
        ESCAPE_STRINGS,
        /** Identifiers may stand in backticks. */
        BACKTICKS,
        /** Identifiers may stand in square brackets. */
        BRACKETS,
        /** A literal may stand between two {@code $$}. */
        DOLLAR_QUOTES,
        /** A literal may also stand between two {@code $tag$}. */
        TAGGED_DOLLAR_QUOTES,

        /** A semicolon inside parentheses ends nothing. */
        SEMICOLONS_IN_PARENTHESES,
        /** Routines and triggers may have a body {@code BEGIN ATOMIC … END}. */
        ATOMIC_BODIES,
        /** A trigger has a body {@code BEGIN …; END}; neither word is reserved, only {@code ; END ;} ends it. */
        TRIGGER_BODIES,
        /** Routines, triggers and events may be any control statement: {@code BEGIN … END}, {@code IF … END IF} … */
        ROUTINE_BODIES,
        /** Control statements may stand alone; {@code BEGIN} then reads {@code BEGIN NOT ATOMIC}. */
        ANONYMOUS_BLOCKS,

        /** A line {@code DELIMITER //} tells the client what ends the statements after it. */
        DELIMITER_COMMAND,
        /** A backslash outside of quotes begins a command of the client. */
        BACKSLASH_COMMANDS,
        /** {@code COPY … FROM STDIN} is followed by rows, which are no SQL. */
        COPY_DATA
    }
}

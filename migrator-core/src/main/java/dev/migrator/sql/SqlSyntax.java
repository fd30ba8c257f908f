package dev.migrator.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of a database's SQL to cut a script into statements: facts, no behaviour. Common to all are
 * {@code ;} between statements, {@code --} and block comments, and literals and identifiers in single and double quotes
 * with the quote doubled inside. Immutable.
 *
 * @param client the command-line client whose commands tend to stand in scripts, for messages
 * @param traits what is special
 * @param commands the client's commands by name
 * @param settings the session's variables, in upper case, that change how statements are read: for each of the words that
 *     its value may list, in upper case, the traits that come with it
 */
public record SqlSyntax(
        String client,
        Set<Trait> traits,
        Map<String, ClientCommand> commands,
        Map<String, Map<String, Set<Trait>>> settings) {

    public SqlSyntax {
        EnumSet<Trait> copy = EnumSet.noneOf(Trait.class);
        copy.addAll(traits);
        traits = Collections.unmodifiableSet(copy);
        commands = Map.copyOf(commands);
        settings = Map.copyOf(settings);
    }

    public static SqlSyntax of(String client, Trait... traits) {
        return new SqlSyntax(client, Set.copyOf(Arrays.asList(traits)), Map.of(), Map.of());
    }

    /** The same with more traits. */
    public SqlSyntax with(Trait... more) {
        return with(Arrays.asList(more));
    }

    SqlSyntax with(Collection<Trait> more) {
        EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(more);
        return new SqlSyntax(client, all, commands, settings);
    }

    /** The same with more commands. */
    public SqlSyntax withCommands(Collection<ClientCommand> more) {
        Map<String, ClientCommand> all = new HashMap<>(commands);
        more.forEach(command -> all.put(command.name(), command));
        return new SqlSyntax(client, traits, all, settings);
    }

    /** The same with a variable that changes how statements are read, instead of any of that name. */
    public SqlSyntax withSetting(String variable, Map<String, Set<Trait>> words) {
        Map<String, Map<String, Set<Trait>>> all = new HashMap<>(settings);
        all.put(variable, Map.copyOf(words));
        return new SqlSyntax(client, traits, commands, all);
    }

    /** The same for a database of the same family with a client of its own. */
    public SqlSyntax ofClient(String other) {
        return new SqlSyntax(other, traits, commands, settings);
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
        /** A backslash is an ordinary character after all. */
        PLAIN_BACKSLASHES,
        /** Double quotes stand around names, in which a backslash is always an ordinary character. */
        ANSI_QUOTES,
        /** Identifiers may stand in backticks. */
        BACKTICKS,
        /** Identifiers may stand in square brackets. */
        BRACKETS,
        /** A literal may stand between two {@code $$}. */
        DOLLAR_QUOTES,
        /** A literal may also stand between two {@code $tag$}. */
        TAGGED_DOLLAR_QUOTES,
        /** Such literals are known only as the body of a routine, behind {@code LANGUAGE … AS}. */
        DOLLAR_QUOTED_BODIES,
        /** U+0000 may stand in quotes; it may stand nowhere else. */
        NUL_IN_QUOTES,

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
        /** A routine or package may have declarations behind {@code AS}, and then its block. */
        DECLARED_BODIES,

        /** A line {@code DELIMITER //} tells the client what ends the statements after it. */
        DELIMITER_COMMAND,
        /** A backslash outside of quotes and a word are a command of the client. */
        BACKSLASH_COMMANDS,
        /** A backslash outside of quotes and a letter are a command of the client; with a {@code g} it ends a statement. */
        BACKSLASH_LETTERS,
        /** A dot where a statement could begin, and a word, are a command of the client. */
        DOT_COMMANDS,
        /** {@code USE name} ends with its line, delimiter or not. */
        USE_LINES,
        /** {@code COPY … FROM STDIN} is followed by rows, which are no SQL. */
        COPY_DATA
    }
}

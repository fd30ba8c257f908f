package dev.migrator.dialect;

import dev.migrator.sql.ClientCommand;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of the clients that scripts are written for: which may be passed over, and what to do about the others. */
final class ClientCommands {

    private static final Pattern ALWAYS = Pattern.compile(".*", Pattern.DOTALL);
    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** How it prints and behaves, which no statement sees. */
    private static final Pattern PSQL_SETTINGS = Pattern.compile(
            "((ON_ERROR_STOP|VERBOSITY|QUIET|ECHO|ECHO_HIDDEN|SHOW_CONTEXT|FETCH_COUNT|SHOW_ALL_RESULTS|PROMPT[123]"
                    + "|HIST\\w+|HIDE_\\w+|COMP_KEYWORD_CASE|IGNOREEOF)(\\s.*)?|AUTOCOMMIT\\s+'?(on|true|1)'?)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String SENDS = "End the statement with ; and leave it out.";
    private static final String RESULT = "Use what it returns within the same statement, or in a DO block.";
    private static final String ONE_DATABASE =
            "Remove it: a migrator works on one database. Configure another one for the other database.";
    private static final String OTHER_FILE = "Make the other file a migration of its own, or put its text here.";
    private static final String BRANCH = "Decide in SQL (IF EXISTS, a DO block), or write two migrations.";
    private static final String NO_SHELL =
            "Remove it: a migration runs inside the database. A migration in Java can do it.";
    private static final String QUITS = "Remove it and what stands behind it: nothing there would have run.";

    /** psql, "Meta-Commands" (postgresql.org/docs/current/app-psql.html). */
    static final List<ClientCommand> PSQL = Stream.of(
                    harmless(
                            "\\restrict \\unrestrict \\echo \\qecho \\warn \\timing \\pset \\x \\t \\T \\a \\f \\C \\H \\o \\out"
                                    + " \\conninfo \\errverbose \\copyright \\h \\help \\? \\l \\list \\z \\dp \\d \\d+ \\dt \\dt+"
                                    + " \\dv \\di \\ds \\df \\df+ \\dn \\dn+ \\du \\dx \\dT \\sf \\sv"),
                    Stream.of(
                            new ClientCommand(
                                    "\\set",
                                    PSQL_SETTINGS,
                                    "Write the value where the variable stands, or use a placeholder: ${name}."),
                            new ClientCommand(
                                    "\\unset", PSQL_SETTINGS, "Remove it: the client's variables are not known here."),
                            new ClientCommand(
                                    "\\encoding",
                                    Pattern.compile("('?utf-?8'?|'?unicode'?)?", Pattern.CASE_INSENSITIVE),
                                    "Save the script as UTF-8, and remove the line.")),
                    refused("Use COPY … FROM stdin with the rows in the script.", "\\copy"),
                    refused(
                            "It ends the rows of a COPY … FROM stdin, and none stands before it. Remove it, or put the COPY back.",
                            "\\."),
                    refused(OTHER_FILE, "\\i \\ir \\include \\include_relative"),
                    refused(ONE_DATABASE, "\\c \\connect"),
                    refused(RESULT, "\\gset \\crosstabview"),
                    refused("Write the statements out, or run them with EXECUTE in a DO block.", "\\gexec"),
                    refused(SENDS, "\\g \\gx \\gdesc \\ \\p \\print \\w \\write \\r \\reset \\watch \\bind"),
                    refused(BRANCH, "\\if \\elif \\else \\endif"),
                    refused(NO_SHELL, "\\! \\setenv \\getenv \\cd \\password \\prompt \\lo_import \\lo_export"),
                    refused(QUITS, "\\q \\quit"))
            .flatMap(part -> part)
            .toList();

    /** mysql, "mysql Client Commands" (dev.mysql.com/doc/refman/8.4/en/mysql-commands.html). */
    static final List<ClientCommand> MYSQL = Stream.of(
                    harmless(
                            "\\W \\w \\t \\n \\# \\s \\p \\- warnings nowarning notee nopager rehash status tee pager prompt"),
                    refused(OTHER_FILE, "\\. source"),
                    refused("Write USE and the name, with ; behind it.", "\\u"),
                    refused(ONE_DATABASE, "\\r connect"),
                    refused(NO_SHELL, "\\! \\e system edit"),
                    refused("Remove it and the statement that it takes back.", "\\c clear"),
                    refused(QUITS, "\\q quit exit"))
            .flatMap(part -> part)
            .toList();

    /** sqlite3, "Special commands to sqlite3" (sqlite.org/cli.html). */
    static final List<ClientCommand> SQLITE3 = Stream.of(
                    harmless(
                            ".bail .changes .echo .headers .header .mode .nullvalue .print .prompt .separator .show .stats"
                                    + " .timer .width .eqp .explain .tables .schema .log .output"),
                    refused(OTHER_FILE, ".read"),
                    refused(ONE_DATABASE, ".open .restore .backup .clone"),
                    refused("Write the rows as INSERT statements.", ".import"),
                    refused(NO_SHELL, ".shell .system .cd"),
                    refused(QUITS, ".quit .exit"))
            .flatMap(part -> part)
            .toList();

    private ClientCommands() {}

    private static Stream<ClientCommand> harmless(String names) {
        return Stream.of(names.split(" ")).map(name -> new ClientCommand(name, ALWAYS, ""));
    }

    private static Stream<ClientCommand> refused(String fix, String names) {
        return Stream.of(names.split(" ")).map(name -> new ClientCommand(name, NEVER, fix));
    }
}

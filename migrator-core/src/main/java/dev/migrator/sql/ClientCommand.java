package dev.migrator.sql;

import java.util.regex.Pattern;

/**
 * A command of a database's own command-line client. Scripts made for the client may contain it, the database does not
 * know it.
 *
 * @param name as it is written, with its backslash or dot; in lower case if it is a word
 * @param harmless the arguments with which it has no effect on what is sent to the database, so that it is passed over
 * @param fix what to do instead, where its arguments are others
 */
public record ClientCommand(String name, Pattern harmless, String fix) {

    /** More than any has. */
    static final int LONGEST_NAME = 64;

    static boolean isNamePart(int c) {
        return c > ' ' && c != '\\' && c != ';';
    }

    boolean isHarmless(String arguments) {
        return harmless.matcher(arguments).matches();
    }
}

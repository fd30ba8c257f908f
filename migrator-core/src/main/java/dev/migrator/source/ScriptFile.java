package dev.migrator.source;

import dev.migrator.migration.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Locale;
import org.springframework.core.io.InputStreamSource;

/**
 * A file found in a location.
 *
 * @param name its path below the location, with forward slashes
 * @param origin folder or jar and name: two files of one origin are the same file
 * @param content opens it; asked once for each read
 */
record ScriptFile(String name, String origin, InputStreamSource content) implements Script.Content {

    /** The part of the name after the last slash. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The part of the name up to and with the last slash; empty for a file that lies in the location itself. */
    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Where the location's own folder is: the origin without the name. */
    String root() {
        return origin.substring(0, origin.length() - name.length());
    }

    boolean isSql() {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /**
     * Its text, as {@link ScriptReader} reads it.
     *
     * @throws InvalidScriptException if it can't be opened
     */
    @Override
    public Reader open() {
        return new ScriptReader(name, file());
    }

    @Override
    public InputStream file() {
        try {
            return content.getInputStream();
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(origin, e);
        }
    }
}

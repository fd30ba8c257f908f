package dev.migrator.source;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/**
 * A file found in a location.
 *
 * @param name its path below the location, with forward slashes
 * @param origin folder or jar and name: two files of one origin are the same file
 * @param content opens it; asked once for each read
 */
record ScriptFile(String name, String origin, InputStreamSource content) {

    /** The part of the name after the last slash. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The part of the name up to and with the last slash; empty for a file that lies in the location itself. */
    String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /**
     * Reads the file as a script: UTF-8, without byte-order mark, lines ended by line feeds.
     *
     * @throws InvalidScriptException if it isn't UTF-8 or can't be read
     */
    String read() {
        try (InputStream in = content.getInputStream()) {
            return ScriptText.decode(name, in.readAllBytes());
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(origin, e);
        }
    }
}

package dev.migrator.source;

import java.util.regex.Matcher;

/**
 * A file whose name a layout can read.
 *
 * @param name matches the file's name
 */
record NamedFile(FileText text, Matcher name) {

    /** A named group of the name's pattern. */
    String part(String group) {
        String part = name.group(group);
        return part == null ? "" : part;
    }

    String fileName() {
        return text.fileName();
    }
}

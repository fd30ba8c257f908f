package dev.migrator.source;

/**
 * A file that another tool would have used and that isn't used here.
 *
 * @param script its path below its location
 * @param reason why, as the end of a sentence that begins with the file's name
 */
public record LeftOut(String script, String reason) {}

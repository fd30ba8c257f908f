package dev.migrator.source;

import java.util.Optional;

/**
 * One tool's convention for naming and writing scripts: how the files of a location become migrations. Stateless.
 *
 * <p>The name of a layout is what the configuration calls it and what the history records.
 */
interface Layout {

    /** As in {@code migrator.layout}. */
    String name();

    /**
     * Whether lines in a file's text say that it was written for this layout. Read by another, it would be misread: often
     * its down would run as part of its up.
     */
    default boolean marks(FileText file) {
        return false;
    }

    /** Whether a file looks as if it was written for this layout, by its name, its company or its text. */
    default boolean claims(FileText file, FileSet among) {
        return marks(file);
    }

    /** Whether only the location itself is read, and files in its sub-folders are none of the tool's business. */
    default boolean flat() {
        return false;
    }

    /** What new migrations look like; empty where only the tool itself can write them. */
    default Optional<Template> template() {
        return Optional.empty();
    }

    /** Puts the files of a location together to migrations, in no particular order, and tells what is wrong with others. */
    void read(FileSet files, Harvest harvest);
}

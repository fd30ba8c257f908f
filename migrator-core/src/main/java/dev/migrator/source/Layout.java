package dev.migrator.source;

/**
 * One tool's convention for naming and writing scripts: how the files of a location become migrations. Stateless.
 *
 * <p>The name of a layout is what the configuration calls it and what the history records.
 */
interface Layout {

    /** As in {@code migrator.layout}. */
    String name();

    /** Whether a file looks as if it was written for this layout, by its name, its company or the begin of its text. */
    boolean claims(FileText file, FileSet among);

    /** Puts the files of a location together to migrations, in no particular order, and tells what is wrong with others. */
    void read(FileSet files, Harvest harvest);
}

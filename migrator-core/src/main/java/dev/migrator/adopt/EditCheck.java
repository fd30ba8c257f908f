package dev.migrator.adopt;

import dev.migrator.migration.SqlMigration;

/** The other tool's own rule by which it notices that a file was edited. */
@FunctionalInterface
interface EditCheck {

    /** For tools that keep nothing to compare with. */
    EditCheck NONE = migration -> Agreement.unchecked("the tool keeps no checksum");

    Agreement of(SqlMigration migration);
}

package dev.migrator.execution;

import dev.migrator.migration.Checksum;
import dev.migrator.sql.SqlStatement;

/**
 * A fingerprint of the statements done so far. Each statement's text is hashed together with the fingerprint before it,
 * so that a later run can tell whether what was done is still what the script begins with.
 */
final class Progress {

    static final String NONE = "";

    private Progress() {}

    static String after(String before, SqlStatement done) {
        return Checksum.of(before + "\n" + done.text()).hex();
    }
}

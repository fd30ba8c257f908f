package dev.migrator.execution;

import dev.migrator.migration.Checksum;
import dev.migrator.sql.CopyData;
import dev.migrator.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A fingerprint of the statements done so far. Each statement's text, with the rows behind it, is hashed together with the fingerprint before it,
 * so that a later run can tell whether what was done is still what the script begins with.
 */
final class Progress {

    static final String NONE = "";

    private Progress() {}

    static String after(String before, SqlStatement done) {
        String rows = done.copyData().map(Progress::digest).orElse("");
        return Checksum.of(before + "\n" + done.text() + rows).hex();
    }

    private static String digest(CopyData rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.digest();
    }
}

package dev.migrator.execution;

import dev.migrator.migration.Checksum;
import dev.migrator.sql.CopyData;
import dev.migrator.sql.SqlStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a row keeps for the run that resumes it: a fingerprint of the statements done, by which that run sees whether the
 * script still begins with them, and what is known of the statement that is sent next, if a kill could leave it in doubt.
 *
 * @param done each statement's text, with the rows behind it, is hashed together with the fingerprint before it
 * @param sent the statement that may be on its way
 */
record Progress(String done, Optional<Sent> sent) {

    static final Progress NONE = new Progress("", Optional.empty());

    private static final String SENT = "sent";
    private static final String UNKNOWN = "unknown";

    /**
     * A statement that may be on its way.
     *
     * @param fingerprint of it and those before it
     * @param catalogue what the catalogue said of its objects before; empty where nothing can tell whether it took effect
     * @param unfinished those that were invalid before, where the statement can leave more of them
     */
    record Sent(String fingerprint, Optional<String> catalogue, UnfinishedObjects.Known unfinished) {}

    /** Reads the column. */
    static Progress parse(Optional<String> column) {
        String[] lines = column.orElse("").split("\n", -1);
        if (lines.length < 2) {
            return new Progress(lines[0], Optional.empty());
        }
        String[] words = lines[1].split(" ", -1);
        if (words.length != 4 || !words[0].equals(SENT)) {
            throw new IllegalStateException("the column progress holds \"" + lines[1] + "\", which no run writes");
        }
        Optional<String> catalogue = words[2].equals(UNKNOWN) ? Optional.empty() : Optional.of(words[2]);
        return new Progress(
                lines[0], Optional.of(new Sent(words[1], catalogue, UnfinishedObjects.Known.parse(words[3]))));
    }

    /** For the column; empty where there is nothing to say. */
    Optional<String> text() {
        String sending = sent.map(next -> "\n"
                        + String.join(
                                " ",
                                SENT,
                                next.fingerprint(),
                                next.catalogue().orElse(UNKNOWN),
                                next.unfinished().text()))
                .orElse("");
        return Optional.of(done + sending).filter(text -> !text.isEmpty());
    }

    /** With one more statement done, and none on its way. */
    Progress after(SqlStatement statement) {
        return new Progress(fingerprint(statement), Optional.empty());
    }

    /** With that statement on its way. */
    Progress sending(Optional<Sent> next) {
        return new Progress(done, next);
    }

    /** What {@link #done} is after the statement. */
    String fingerprint(SqlStatement next) {
        String rows = next.copyData().map(Progress::digest).orElse("");
        return Checksum.of(done + "\n" + next.text() + rows).hex();
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

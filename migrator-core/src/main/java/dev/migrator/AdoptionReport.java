package dev.migrator;

import dev.migrator.migration.MigrationKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was, or would be, taken over from another tool.
 *
 * @param tool its name, as its makers write it
 * @param otherTable its history table, qualified; read and never changed
 * @param database product and version
 * @param table our history table, qualified
 * @param adopted in the order in which the tool applied them, a baseline and repeatables included; empty where all is
 *     known already
 * @param pending scripts that the tool has not applied, or would run again
 * @param notes what a person should know, such as that edits can't be told
 * @param written whether our history got rows
 */
public record AdoptionReport(
        String tool,
        String otherTable,
        String database,
        String table,
        List<Adopted> adopted,
        List<String> pending,
        List<String> notes,
        boolean written) {

    /**
     * A migration that was taken over.
     *
     * @param appliedAt where the tool knows it
     * @param appliedBy the database user, where the tool knows it
     */
    public record Adopted(
            String identity,
            String description,
            String script,
            MigrationKind kind,
            Optional<Instant> appliedAt,
            Optional<String> appliedBy) {}

    public AdoptionReport {
        adopted = List.copyOf(adopted);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
    }
}

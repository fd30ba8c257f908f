package dev.migrator.adopt;

import dev.migrator.migration.Migration;
import java.util.List;

/**
 * What taking over another tool's history comes to. Nothing is written yet.
 *
 * @param taken in the order in which the tool applied them, a baseline included; empty where all is known already
 * @param pending what the tool has not applied, or would apply again
 * @param notes what a person should know
 * @param renewed the row whose only news is what the other tool's table looks like now; only where nothing is taken
 * @param fingerprint of the other tool's table
 */
public record Adoption(
        List<TakenOver> taken,
        List<Migration> pending,
        List<String> notes,
        List<TakenOver> renewed,
        Fingerprint fingerprint) {

    public Adoption {
        taken = List.copyOf(taken);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
        renewed = List.copyOf(renewed);
    }

    /** The rows to write, the last of which keeps the fingerprint. */
    public List<TakenOver> rows() {
        return taken.isEmpty() ? renewed : taken;
    }
}

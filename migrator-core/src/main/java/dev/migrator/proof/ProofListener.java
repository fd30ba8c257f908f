package dev.migrator.proof;

import dev.migrator.migration.Migration;

/** Hears how far a proof is. */
@FunctionalInterface
public interface ProofListener {

    /** Hears nothing. */
    ProofListener NONE = (migration, number, total) -> {};

    /** One is tried out now, {@code number} of {@code total}. */
    void trying(Migration migration, int number, int total);
}

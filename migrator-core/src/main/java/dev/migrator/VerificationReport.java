package dev.migrator;

import dev.migrator.proof.Finding;
import java.util.List;

/**
 * What a proof has found.
 *
 * @param tried how many migrations there are, those that run behind all others apart
 * @param irreversible scripts that say that they have no down
 * @param findings why not every down undoes its up; empty where it does
 */
public record VerificationReport(int tried, List<String> irreversible, List<Finding> findings) {

    public VerificationReport {
        irreversible = List.copyOf(irreversible);
        findings = List.copyOf(findings);
    }

    /** Whether every down undoes its up, those that say that there is none apart. */
    public boolean proven() {
        return findings.isEmpty();
    }
}

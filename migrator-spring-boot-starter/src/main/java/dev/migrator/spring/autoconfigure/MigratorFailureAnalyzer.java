package dev.migrator.spring.autoconfigure;

import dev.migrator.migration.MigratorException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports any of the engine's failures the way Boot reports its own: what happened, and what to do. */
final class MigratorFailureAnalyzer extends AbstractFailureAnalyzer<MigratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigratorException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.fix(), cause);
    }
}

package dev.migrator.adopt;

import dev.migrator.migration.MigrationKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What another tool recorded of one migration.
 *
 * @param identity as this tool's layout gives it to the migration's file
 * @param title what the tool itself calls it
 * @param kind {@link MigrationKind#JAVA} where the tool ran code, of which there is no file
 * @param executionMs 0 where the tool doesn't say
 * @param error the database's words, where it failed
 */
record Recorded(
        String identity,
        String title,
        MigrationKind kind,
        Outcome outcome,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> by,
        long executionMs,
        Optional<String> error,
        EditCheck check) {

    enum Outcome {
        APPLIED,
        FAILED
    }

    static Recorded applied(String identity, String title) {
        return new Recorded(
                identity,
                title,
                MigrationKind.VERSIONED,
                Outcome.APPLIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                EditCheck.NONE);
    }

    /** A mark below which everything counts as applied. */
    static Recorded baseline(String identity, String title) {
        return applied(identity, title).of(MigrationKind.BASELINE);
    }

    Recorded of(MigrationKind value) {
        return new Recorded(identity, title, value, outcome, startedAt, finishedAt, by, executionMs, error, check);
    }

    /** @param at when it was done, which is all that most tools tell */
    Recorded at(Optional<Instant> at) {
        return at(at, at);
    }

    Recorded at(Optional<Instant> started, Optional<Instant> finished) {
        return new Recorded(identity, title, kind, outcome, started, finished, by, executionMs, error, check);
    }

    Recorded by(Optional<String> user, long took) {
        return new Recorded(identity, title, kind, outcome, startedAt, finishedAt, user, took, error, check);
    }

    Recorded failed(Optional<String> words) {
        return new Recorded(
                identity, title, kind, Outcome.FAILED, startedAt, finishedAt, by, executionMs, words, check);
    }

    Recorded checkedBy(EditCheck rule) {
        return new Recorded(identity, title, kind, outcome, startedAt, finishedAt, by, executionMs, error, rule);
    }
}

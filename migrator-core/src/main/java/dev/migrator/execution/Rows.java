package dev.migrator.execution;

import dev.migrator.history.HistoryRow;
import dev.migrator.migration.RunState;
import dev.migrator.migration.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes the rows that steps leave in the history. */
final class Rows {

    private Rows() {}

    /** Of a step that is done as a whole. */
    static HistoryRow done(PreparedStep step, Instant startedAt, Duration took) {
        int total = step.statementsTotal();
        return row(step, RunState.DONE, total, Optional.empty(), startedAt, Optional.of(startedAt.plus(took)), took);
    }

    /** Of a step that begins outside a transaction. */
    static HistoryRow running(PreparedStep step, int done, Progress progress, Instant startedAt) {
        return row(step, RunState.RUNNING, done, progress.text(), startedAt, Optional.empty(), Duration.ZERO);
    }

    private static HistoryRow row(
            PreparedStep prepared,
            RunState state,
            int statementsDone,
            Optional<String> progress,
            Instant startedAt,
            Optional<Instant> finishedAt,
            Duration took) {
        Step step = prepared.step();
        return new HistoryRow(
                Optional.of(step.identity()),
                step.description(),
                step.script(),
                step.layout(),
                step.kind(),
                step.direction(),
                step.action(),
                state,
                step.checksum(),
                step.downChecksum(),
                prepared.keptDown(),
                prepared.statementsTotal(),
                statementsDone,
                progress,
                startedAt,
                finishedAt,
                took.toMillis());
    }
}

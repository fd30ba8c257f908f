package dev.migrator.execution;

import dev.migrator.dialect.DatabaseWords;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Step;
import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step failed in the database. Its message says where, why, and what is left of it. */
public final class MigrationFailedException extends MigratorException {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}\\s]+)}");

    private static final String AFTER_LOCK =
            "Run again when those sessions are done, or give it more time with migrator.lock-retry.budget.";

    private static final String AFTER_UNKNOWN_LOCK =
            "Run again when whoever holds the lock is done, which the database doesn't tell, or give it more time with"
                    + " migrator.lock-retry.budget.";

    private final transient PreparedStep failed;
    private final transient List<Step> completed;

    private MigrationFailedException(
            PreparedStep failed, List<Step> completed, String problem, String fix, Throwable cause) {
        super(problem, fix, cause);
        this.failed = failed;
        this.completed = List.copyOf(completed);
    }

    /** The step that failed. */
    public Step failed() {
        return failed.step();
    }

    /** The steps of the same run that were done before it, and stay. */
    public List<Step> completed() {
        return completed;
    }

    /**
     * Of a step in a transaction.
     *
     * @param at the statement that failed; null where it was the class or the commit
     * @param lockRefused whether the script is right, and others were in its way
     * @param blockers who they were, as far as the database says
     */
    static MigrationFailedException rolledBack(
            PreparedStep step,
            List<Step> completed,
            @Nullable FailedStatement at,
            boolean lockRefused,
            List<Blocker> blockers,
            Throwable cause) {
        return new MigrationFailedException(
                step,
                completed,
                what(step, at, cause) + heldBy(blockers)
                        + " Rolled back: nothing of it remains, and the history has no row of it." + before(completed),
                lockRefused ? afterLock(blockers) : "Correct the script and run again." + placeholder(at),
                cause);
    }

    /** Before it could begin. */
    static MigrationFailedException notBegun(PreparedStep step, List<Step> completed, Throwable cause) {
        return new MigrationFailedException(
                step,
                completed,
                what(step, null, cause) + " None of its statements was sent." + before(completed),
                "Look at what the database says, and run again.",
                cause);
    }

    /** The roll-back found no connection any more; the database does it by itself, unless the commit had reached it. */
    static MigrationFailedException connectionLost(
            PreparedStep step, List<Step> completed, @Nullable FailedStatement at, Throwable cause) {
        return new MigrationFailedException(
                step,
                completed,
                what(step, at, cause) + " Either all of it is there, with its row in the history, or nothing."
                        + before(completed),
                "Run again once the database answers; it sees by the history which.",
                cause);
    }

    /** A class ended the transaction that its row belongs to. */
    static MigrationFailedException transactionEnded(PreparedStep step, List<Step> completed, Throwable cause) {
        return new MigrationFailedException(
                step,
                completed,
                "\"" + step.file() + "\" failed: " + cause.getMessage()
                        + ". What was committed by that stays; what came"
                        + " after it is rolled back, and the history has no row of it." + before(completed),
                "Take that statement out of the class, or let its transactional() return false. Settle by hand what"
                        + " stays, then run again.",
                cause);
    }

    /** Outside a transaction, and nothing was changed by the statement that was refused a lock. */
    static MigrationFailedException refusedLock(
            PreparedStep step,
            List<Step> completed,
            @Nullable FailedStatement at,
            int statementsDone,
            List<Blocker> blockers,
            Throwable cause) {
        return new MigrationFailedException(
                step,
                completed,
                what(step, at, cause) + heldBy(blockers) + " It changed nothing; " + statementsDone + " of "
                        + step.statementsTotal() + " statements are done, and the row in the history says so."
                        + before(completed),
                afterLock(blockers) + " It goes on there.",
                cause);
    }

    /** @param statementsDone how many stay */
    static MigrationFailedException halfDone(
            PreparedStep step,
            List<Step> completed,
            @Nullable FailedStatement at,
            int statementsDone,
            boolean recorded,
            String database,
            List<Blocker> blockers,
            Throwable cause) {
        int total = step.statementsTotal();
        String stays = statementsDone == 0
                ? "None of its statements is done"
                : (statementsDone == 1 ? "Statement 1 stays" : "Statements 1 to " + statementsDone + " stay")
                        + ", because outside a transaction " + database + " keeps each at once";
        String history = recorded
                ? "; the history records it as failed with " + statementsDone + " of " + total + " done."
                : "; the history could not be told, its row still says running.";
        return new MigrationFailedException(
                step,
                completed,
                what(step, at, cause) + heldBy(blockers) + " " + stays + history + before(completed),
                (cause instanceof MigratorException known ? known.fix() : fix(step, statementsDone, recorded))
                        + placeholder(at),
                cause);
    }

    private static String fix(PreparedStep step, int statementsDone, boolean recorded) {
        if (!recorded) {
            return "Run again once the database answers; it goes on where it stopped.";
        }
        String mark = "mark " + step.step().identity();
        String settle = "settle it by hand and say so with " + mark + " applied or " + mark + " pending.";
        return step.code().isPresent()
                ? "Take back by hand what the class did, correct it, and say so with " + mark + " pending; or " + settle
                : "Correct the script from statement " + (statementsDone + 1)
                        + " on and run again, it goes on there; or " + settle;
    }

    private static String afterLock(List<Blocker> blockers) {
        return blockers.isEmpty() ? AFTER_UNKNOWN_LOCK : AFTER_LOCK;
    }

    private static String heldBy(List<Blocker> blockers) {
        return blockers.isEmpty()
                ? ""
                : " The lock is held by "
                        + blockers.stream().map(Blocker::toString).collect(Collectors.joining("; ")) + ".";
    }

    /** In scripts of other tools what has no value is text; the database then stumbles over it. */
    private static String placeholder(@Nullable FailedStatement at) {
        Matcher unfilled = PLACEHOLDER.matcher(at == null ? "" : at.statement().text());
        return unfilled.find()
                ? " If \"" + unfilled.group() + "\" in it is a placeholder, set migrator.placeholders."
                        + unfilled.group(1) + "."
                : "";
    }

    private static String what(PreparedStep step, @Nullable FailedStatement at, Throwable cause) {
        String words = DatabaseWords.sentence(cause);
        if (at == null) {
            return "\"" + step.file() + "\" failed: " + words;
        }
        SqlStatement statement = at.statement();
        return "Statement " + at.number() + " of " + step.statements().size() + " in \"" + step.file() + "\" ("
                + step.file() + ":" + statement.line() + ":" + statement.column() + ") failed: " + words;
    }

    private static String before(List<Step> completed) {
        return completed.isEmpty()
                ? ""
                : " " + completed.size()
                        + (completed.size() == 1 ? " step before it stays." : " steps before it stay.");
    }
}

package dev.migrator.execution;

import dev.migrator.dialect.Blockers;
import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries a step again that was refused a database lock, with growing pauses in which everybody who queued behind it gets
 * through, until its budget is used up. Serves one step; not thread-safe.
 */
final class LockPatience {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int MOST_WORDS = 30;

    private final RunContext context;
    private final long start = System.nanoTime();
    private Duration pause;
    private List<Blocker> blockers = List.of();

    LockPatience(RunContext context) {
        this.context = context;
        this.pause = context.lockRetry().pause();
    }

    /** Whether a failure is that a lock was refused. */
    boolean concerns(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && context.dialect().lockRefused(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Waits before the next attempt. False where there is none any more. What was done is rolled back before.
     *
     * @param at the statement that was refused it; null where it was a class or the commit
     */
    boolean again(PreparedStep step, @Nullable SqlStatement at) {
        blockers = at == null ? List.of() : blockers(at);
        Duration left = context.lockRetry().budget().minusNanos(System.nanoTime() - start);
        if (left.isNegative() || left.isZero()) {
            return false;
        }
        double varied = pause.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble());
        Duration wait = shorter(Duration.ofNanos((long) varied), left);
        context.listener().lockRefused(step, blockers, wait);
        pause = shorter(pause.multipliedBy(2), context.lockRetry().maxPause());
        return context.stop().pause(wait);
    }

    /** Who held the lock that was refused last. */
    List<Blocker> blockers() {
        return blockers;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Whoever may not see other sessions just doesn't learn of them. */
    private List<Blocker> blockers(SqlStatement statement) {
        List<String> names = names(statement);
        Optional<Blockers> dialect = context.dialect().blockers();
        if (dialect.isEmpty() || names.isEmpty()) {
            return List.of();
        }
        try {
            return query(context.connection(), dialect.get().query(), names);
        } catch (SQLException e) {
            return List.of();
        }
    }

    /** Of a statement that changes rows every word is tried: which of them are tables only the database knows. */
    private List<String> names(SqlStatement statement) {
        List<String> objects = new ObjectNames(context.dialect().syntax()).of(statement);
        return objects.isEmpty()
                ? WORD.matcher(statement.head())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList()
                : objects;
    }

    private static List<Blocker> query(Connection connection, String template, List<String> names) throws SQLException {
        int lists = template.split("\\{names}", -1).length - 1;
        String marks = String.join(", ", names.stream().map(name -> "?").toList());
        List<Blocker> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(template.replace("{names}", marks))) {
            for (int i = 0; i < lists * names.size(); i++) {
                query.setString(i + 1, names.get(i % names.size()));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long seconds = rows.getLong(3);
                    Optional<Duration> open =
                            rows.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
                    String owner = rows.getString(2);
                    found.add(new Blocker(
                            rows.getString(1),
                            owner == null ? "" : owner,
                            open,
                            Optional.ofNullable(rows.getString(4))));
                }
            }
        }
        return found;
    }
}

package dev.migrator.execution;

import dev.migrator.dialect.Unfinished;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What statements leave behind that don't come to their end. One is ours, and so may go, if it was not there before, belongs to
 * what the statement names, and nobody works on it any more.
 */
final class UnfinishedObjects {

    /** More don't fit into the row, and then none is taken for ours. */
    private static final int KNOWN_LIMIT = 50;

    private final Connection connection;
    private final Optional<Unfinished> dialect;

    UnfinishedObjects(RunContext context) {
        this.connection = context.connection();
        this.dialect = context.dialect().unfinished();
    }

    /** What is left to be done. */
    private record Step(long number, String sql) {}

    /** Something that was left behind. */
    private record Leftover(long number, String inSql, Optional<String> await) {}

    /**
     * Which were there before.
     *
     * @param numbers of them; empty where there were too many to keep
     */
    record Known(Optional<List<Long>> numbers) {

        static final Known NONE = new Known(Optional.of(List.of()));

        private static final String TOO_MANY = "many";
        private static final String NONE_FOUND = "-";

        static Known parse(String text) {
            if (text.equals(TOO_MANY)) {
                return new Known(Optional.empty());
            }
            return text.equals(NONE_FOUND)
                    ? NONE
                    : new Known(Optional.of(
                            Stream.of(text.split(",", -1)).map(Long::valueOf).toList()));
        }

        String text() {
            return numbers.map(all -> all.isEmpty()
                            ? NONE_FOUND
                            : all.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .orElse(TOO_MANY);
        }

        private boolean isNew(long number) {
            return numbers.isPresent() && !numbers.get().contains(number);
        }
    }

    /** Whether the statement can leave one. */
    boolean concern(SqlStatement statement) {
        return dialect.filter(unfinished ->
                        unfinished.statements().matcher(statement.head()).matches())
                .isPresent();
    }

    /** Those like its own that are there before the statement, if it can leave one. */
    Known before(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return Known.NONE;
        }
        List<Long> numbers = new ArrayList<>();
        found(statement).forEach(leftover -> numbers.add(leftover.number()));
        half(statement).forEach(step -> numbers.add(step.number()));
        return new Known(numbers.size() > KNOWN_LIMIT ? Optional.empty() : Optional.of(numbers));
    }

    /** Whether a session that outlived its migrator still builds what the statement names. */
    boolean isAtWork(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return false;
        }
        Optional<String> atWork = dialect.orElseThrow().atWork().apply(statement);
        return atWork.isPresent() && !firstColumn(atWork.get()).isEmpty();
    }

    /** Brings the statement to its end if it came too far to be sent again. Returns whether it did. */
    boolean complete(SqlStatement statement, Known before) throws SQLException {
        if (!concern(statement)) {
            return false;
        }
        List<Step> left = half(statement).stream()
                .filter(step -> before.isNew(step.number()))
                .toList();
        for (Step step : left) {
            try (Statement run = connection.createStatement()) {
                run.execute(step.sql());
            }
        }
        return !left.isEmpty();
    }

    /** Drops what the statement has left. Whoever works on it is waited for, and may bring it to its end. */
    void dropLeftovers(SqlStatement statement, Known before) throws SQLException {
        if (!concern(statement)) {
            return;
        }
        for (Leftover leftover : found(statement)) {
            if (before.isNew(leftover.number()) && awaitNobody(statement, leftover)) {
                try (Statement drop = connection.createStatement()) {
                    drop.execute(dialect.orElseThrow().drop(leftover.inSql()));
                }
            }
        }
    }

    /** Returns whether it is still there. */
    private boolean awaitNobody(SqlStatement statement, Leftover leftover) throws SQLException {
        if (leftover.await().isEmpty()) {
            return true;
        }
        connection.setAutoCommit(false);
        try (Statement await = connection.createStatement()) {
            await.execute(leftover.await().get());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return found(statement).stream().anyMatch(now -> now.number() == leftover.number());
    }

    /**
     * Makes sure that the statement has not passed over an invalid index of its name.
     *
     * @throws InvalidIndexException if it has
     */
    void requireValid(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return;
        }
        Unfinished unfinished = dialect.orElseThrow();
        Optional<String> passedOver = unfinished.passedOver().apply(statement);
        List<String> invalid = passedOver.isPresent() ? firstColumn(passedOver.get()) : List.of();
        if (!invalid.isEmpty()) {
            throw new InvalidIndexException(invalid.get(0), unfinished.drop(invalid.get(0)));
        }
    }

    private List<Leftover> found(SqlStatement statement) throws SQLException {
        List<Leftover> found = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(dialect.orElseThrow().left().apply(statement))) {
            while (rows.next()) {
                found.add(new Leftover(rows.getLong(1), rows.getString(2), Optional.ofNullable(rows.getString(3))));
            }
        }
        return found;
    }

    private List<Step> half(SqlStatement statement) throws SQLException {
        List<Step> steps = new ArrayList<>();
        Optional<String> sql = dialect.orElseThrow().half().apply(statement);
        if (sql.isPresent()) {
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery(sql.get())) {
                while (rows.next()) {
                    steps.add(new Step(rows.getLong(1), rows.getString(2)));
                }
            }
        }
        return steps;
    }

    private List<String> firstColumn(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

package dev.migrator.execution;

import dev.migrator.dialect.Unfinished;
import dev.migrator.sql.ObjectNames;
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
 * what the statement names, and nobody works on it.
 */
final class UnfinishedObjects {

    /** More don't fit into the row, and then none is taken for ours. */
    private static final int KNOWN_LIMIT = 50;

    private final Connection connection;
    private final Optional<Unfinished> dialect;
    private final ObjectNames objects;

    UnfinishedObjects(RunContext context) {
        this.connection = context.connection();
        this.dialect = context.dialect().unfinished();
        this.objects = new ObjectNames(context.dialect().syntax());
    }

    /** Something that was left behind. */
    private record Leftover(long number, String name, String table, String inSql) {}

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

        private boolean isNew(Leftover leftover) {
            return numbers.isPresent() && !numbers.get().contains(leftover.number());
        }
    }

    /** Whether the statement can leave one. */
    boolean concern(SqlStatement statement) {
        return dialect.filter(unfinished ->
                        unfinished.statements().matcher(statement.head()).matches())
                .isPresent();
    }

    /** All that are there before the statement, if it can leave one. */
    Known before(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return Known.NONE;
        }
        List<Long> numbers = found().stream().map(Leftover::number).toList();
        return new Known(numbers.size() > KNOWN_LIMIT ? Optional.empty() : Optional.of(numbers));
    }

    /** Whether a session that outlived its migrator still builds what the statement names. */
    boolean isAtWork(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return false;
        }
        List<String> names = objects.of(statement);
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(dialect.orElseThrow().atWork())) {
            boolean found = false;
            while (rows.next()) {
                found |= contains(names, rows.getString(1));
            }
            return found;
        }
    }

    /** Drops what the statement has left. */
    void dropLeftovers(SqlStatement statement, Known before) throws SQLException {
        if (!concern(statement)) {
            return;
        }
        for (Leftover leftover : found()) {
            if (before.isNew(leftover) && belongsTo(statement, leftover)) {
                try (Statement drop = connection.createStatement()) {
                    drop.execute(dialect.orElseThrow().drop(leftover.inSql()));
                }
            }
        }
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
        List<String> names = objects.of(statement);
        for (Leftover leftover : found()) {
            if (contains(names, leftover.name())) {
                throw new InvalidIndexException(
                        leftover.inSql(), dialect.orElseThrow().drop(leftover.inSql()));
            }
        }
    }

    private boolean belongsTo(SqlStatement statement, Leftover leftover) {
        List<String> names = objects.of(statement);
        return contains(names, leftover.name())
                || contains(names, leftover.table())
                || dialect.orElseThrow().leftover().matcher(leftover.name()).matches();
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private List<Leftover> found() throws SQLException {
        List<Leftover> found = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(dialect.orElseThrow().query())) {
            while (rows.next()) {
                found.add(new Leftover(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }
}

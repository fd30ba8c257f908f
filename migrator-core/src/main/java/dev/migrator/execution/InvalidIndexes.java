package dev.migrator.execution;

import dev.migrator.dialect.IndexBuild;
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
 * The invalid indexes that a build without a transaction leaves behind. One is ours, and so may go, if it was not there
 * before the build began, stands on what the statement names, and nobody works on it.
 */
final class InvalidIndexes {

    /** More don't fit into the row, and then none is taken for ours. */
    private static final int KNOWN_LIMIT = 50;

    private final Connection connection;
    private final Optional<IndexBuild> dialect;
    private final ObjectNames objects;

    InvalidIndexes(RunContext context) {
        this.connection = context.connection();
        this.dialect = context.dialect().indexBuild();
        this.objects = new ObjectNames(context.dialect().syntax());
    }

    /** An invalid index. */
    private record Index(long number, String name, String table, String inSql) {}

    /**
     * Which were invalid before a build.
     *
     * @param numbers of the indexes; empty where there were too many to keep
     */
    record Known(Optional<List<Long>> numbers) {

        static final Known NONE = new Known(Optional.of(List.of()));

        private static final String TOO_MANY = "many";
        private static final String NO_INDEX = "-";

        static Known parse(String text) {
            if (text.equals(TOO_MANY)) {
                return new Known(Optional.empty());
            }
            return text.equals(NO_INDEX)
                    ? NONE
                    : new Known(Optional.of(
                            Stream.of(text.split(",", -1)).map(Long::valueOf).toList()));
        }

        String text() {
            return numbers.map(all -> all.isEmpty()
                            ? NO_INDEX
                            : all.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .orElse(TOO_MANY);
        }

        private boolean isNew(Index index) {
            return numbers.isPresent() && !numbers.get().contains(index.number());
        }
    }

    /** Whether the statement can leave one. */
    boolean concern(SqlStatement statement) {
        return dialect.filter(
                        build -> build.statements().matcher(statement.head()).matches())
                .isPresent();
    }

    /** All that are there before the statement, if it can leave one. */
    Known before(SqlStatement statement) throws SQLException {
        if (!concern(statement)) {
            return Known.NONE;
        }
        List<Long> numbers = invalid().stream().map(Index::number).toList();
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
        for (Index index : invalid()) {
            if (before.isNew(index) && belongsTo(statement, index)) {
                try (Statement drop = connection.createStatement()) {
                    drop.execute(dialect.orElseThrow().drop(index.inSql()));
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
        for (Index index : invalid()) {
            if (contains(names, index.name())) {
                throw new InvalidIndexException(
                        index.inSql(), dialect.orElseThrow().drop(index.inSql()));
            }
        }
    }

    private boolean belongsTo(SqlStatement statement, Index index) {
        List<String> names = objects.of(statement);
        return contains(names, index.name())
                || contains(names, index.table())
                || dialect.orElseThrow().leftover().matcher(index.name()).matches();
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private List<Index> invalid() throws SQLException {
        List<Index> found = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(dialect.orElseThrow().invalid())) {
            while (rows.next()) {
                found.add(new Index(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }
}

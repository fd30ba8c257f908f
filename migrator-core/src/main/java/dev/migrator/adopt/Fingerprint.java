package dev.migrator.adopt;

import dev.migrator.migration.Action;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.OtherToolRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By what we notice that the other tool has run since: how many rows its table had, and the greatest of the column that
 * grows. Our history keeps it as text, a part a line.
 */
public record Fingerprint(String tool, String schema, String table, String column, String rows) {

    private static final String MARK = "other tool";
    private static final int PARTS = 6;

    static Fingerprint of(Connection connection, OtherTool tool, OtherTable table) throws SQLException {
        String column = table.column(tool.key()).orElse(tool.key());
        return new Fingerprint(
                tool.name(), table.schema().orElse(""), table.name(), column, rows(connection, table, column));
    }

    private static String rows(Connection connection, OtherTable table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*), max(" + table.quoted(column) + ") from " + table.sql())) {
            result.next();
            return result.getString(1) + " up to " + result.getString(2);
        }
    }

    String text() {
        return String.join("\n", MARK, tool, schema, table, column, rows);
    }

    /** What our history remembers of the other tool's table; empty where nothing was ever taken over. */
    static Optional<Fingerprint> in(Collection<HistoryEntry> ours) {
        return ours.stream()
                .filter(entry -> entry.action() == Action.ADOPT || entry.action() == Action.REPAIR)
                .filter(entry -> entry.progress()
                        .filter(progress -> progress.startsWith(MARK))
                        .isPresent())
                .max(Comparator.comparingLong(HistoryEntry::id))
                .flatMap(HistoryEntry::progress)
                .map(text -> List.of(text.split("\n", PARTS)))
                .filter(parts -> parts.size() == PARTS)
                .map(parts -> new Fingerprint(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)));
    }

    /**
     * Whether the tool whose history we took over has run since; one query, and none where nothing was taken over. A table
     * that is gone is no run.
     *
     * @param ours the newest rows of our history
     */
    public static Optional<OtherToolRun> changed(Connection connection, Collection<HistoryEntry> ours)
            throws SQLException {
        Optional<Fingerprint> before = in(ours);
        return before.isPresent() ? before.get().changed(connection) : Optional.empty();
    }

    private Optional<OtherToolRun> changed(Connection connection) throws SQLException {
        Optional<String> in = Optional.of(schema).filter(name -> !name.isEmpty());
        OtherTable there =
                new OtherTable(in, table, Map.of(), connection.getMetaData().getIdentifierQuoteString());
        try {
            String now = rows(connection, there, column);
            return now.equals(rows)
                    ? Optional.empty()
                    : Optional.of(new OtherToolRun(tool, there.toString(), rows, now));
        } catch (SQLException e) {
            if (Tables.find(connection, in, Set.of(table.toLowerCase(Locale.ROOT)))
                    .isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

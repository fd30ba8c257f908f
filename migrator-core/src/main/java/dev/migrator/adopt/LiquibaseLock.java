package dev.migrator.adopt;

import dev.migrator.dialect.LockHolder;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The row by which Liquibase keeps others out, taken and given back the way it does itself. */
record LiquibaseLock(OtherTable table) implements MigratorLock {

    private static final String NAME = "databasechangeloglock";
    private static final String OWNER = "migrator adopt";

    /** Of the history table next to it. */
    static Optional<LiquibaseLock> beside(OtherTable history, Connection connection) throws SQLException {
        // Whoever renamed the one renamed the other the same way, as the tool has two properties for it.
        Set<String> names = new HashSet<>(List.of(NAME, history.name().toLowerCase(Locale.ROOT) + "lock"));
        return Tables.find(connection, history.schema(), names).stream()
                .filter(table -> table.columnNames().containsAll(Set.of("id", "locked", "lockgranted", "lockedby")))
                .findFirst()
                .map(LiquibaseLock::new);
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        if (rows(connection).isEmpty()) {
            return true;
        }
        return update(connection, true, " and " + column("locked") + " = ?") == 1;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        update(connection, false, "");
    }

    private int update(Connection connection, boolean lock, String condition) throws SQLException {
        String sql = "update " + table.sql() + " set " + column("locked") + " = ?, " + column("lockgranted") + " = ?, "
                + column("lockedby") + " = ? where " + column("id") + " = 1" + condition;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, lock);
            statement.setTimestamp(2, lock ? Timestamp.from(Instant.now()) : null);
            statement.setString(3, lock ? OWNER : null);
            if (lock) {
                statement.setBoolean(4, false);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) throws SQLException {
        return rows(connection).stream()
                .filter(row -> row.isTrue("locked"))
                .findFirst()
                .map(row -> new LockHolder(
                        row.required("lockedby"), Optional.empty(), row.time("lockgranted"), Optional.empty()));
    }

    private List<TableRow> rows(Connection connection) throws SQLException {
        return table.rows(connection);
    }

    private String column(String lowerCase) {
        return table.quoted(table.column(lowerCase).orElseThrow());
    }
}

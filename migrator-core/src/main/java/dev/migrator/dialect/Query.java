package dev.migrator.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries of one row: all that locks ask. */
final class Query {

    private Query() {}

    /** The first column of the first row as text; empty for no row or null. */
    static Optional<String> text(Connection connection, String sql, Object... values) throws SQLException {
        return row(connection, sql, values).flatMap(row -> row.get(0));
    }

    /** The first row's columns as text, each empty for null; empty for no row. */
    static Optional<List<Optional<String>>> row(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                return Optional.empty();
            }
            List<Optional<String>> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(Optional.ofNullable(result.getString(column)));
            }
            return Optional.of(row);
        }
    }

    /** The number of rows changed. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

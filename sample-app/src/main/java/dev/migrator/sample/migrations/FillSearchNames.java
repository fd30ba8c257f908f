package dev.migrator.sample.migrations;

import dev.migrator.migration.JavaMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives the users that are already there their search name: no SQL takes accents off on every database. Only fills, so
 * that it can start again after a failure where nothing is rolled back; the column is the script's before it.
 */
@Component
class FillSearchNames implements JavaMigration {

    private static final int BATCH = 500;

    @Override
    public String version() {
        return "5";
    }

    @Override
    public String description() {
        return "fill search names";
    }

    @Override
    public void up(Connection connection) throws SQLException {
        Map<String, String> names = namesAfter("", connection);
        while (!names.isEmpty()) {
            names = namesAfter(fill(names, connection), connection);
        }
    }

    @Override
    public void down(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update users set search_name = ''");
        }
    }

    /** The next names by id: a driver may read the whole result into memory, so it must be small. */
    private static Map<String, String> namesAfter(String id, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, name from users where id > ? order by id")) {
            select.setMaxRows(BATCH);
            select.setString(1, id);
            Map<String, String> names = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
            return names;
        }
    }

    /** Returns the last id. */
    private static String fill(Map<String, String> names, Connection connection) throws SQLException {
        String last = "";
        try (PreparedStatement update = connection.prepareStatement("update users set search_name = ? where id = ?")) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                last = name.getKey();
                update.setString(1, searchName(name.getValue()));
                update.setString(2, last);
                update.addBatch();
            }
            update.executeBatch();
        }
        return last;
    }

    /** Not the entity's: a migration must go on doing what it did when it was written. */
    private static String searchName(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(apart.replaceAll("\\p{M}", ""), Normalizer.Form.NFC);
    }
}

package dev.migrator.schema;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlitePlantedDifferencesTest {

    private static final List<String> FOLDERS = List.of("sqlite");
    private static final PlantedDifferences PLANTED = PlantedDifferences.of(DatabaseKind.SQLITE, FOLDERS);

    static List<PlantedDifferences.Change> changes() {
        return PlantedDifferences.changes(FOLDERS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void areFoundAndMended(PlantedDifferences.Change change) throws SQLException {
        PLANTED.tryOut(change);
    }

    @AfterAll
    static void close() throws SQLException {
        PLANTED.close();
    }
}

package dev.migrator.schema;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlitePlantedDifferencesTest {

    private static final List<String> FOLDERS = List.of("sqlite");

    static List<PlantedDifferences.Change> changes() {
        return PlantedDifferences.changes(FOLDERS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void areFoundAndMended(PlantedDifferences.Change change) throws SQLException {
        PlantedDifferences.of(DatabaseKind.SQLITE, FOLDERS).tryOut(change);
    }
}

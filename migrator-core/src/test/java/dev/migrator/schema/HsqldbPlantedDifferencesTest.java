package dev.migrator.schema;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HsqldbPlantedDifferencesTest {

    private static final String FOLDER = "hsqldb";

    static List<PlantedDifferences.Change> changes() {
        return PlantedDifferences.changes(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void areFoundAndMended(PlantedDifferences.Change change) throws SQLException {
        PlantedDifferences.of(DatabaseKind.HSQLDB, FOLDER).tryOut(change);
    }
}

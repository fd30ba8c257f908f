package dev.migrator.schema;

import dev.migrator.testdatabases.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MariaDbPlantedDifferencesTest {

    private static final List<String> FOLDERS = List.of("mysql-and-mariadb", "mariadb");

    static List<PlantedDifferences.Change> changes() {
        return PlantedDifferences.changes(FOLDERS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void areFoundAndMended(PlantedDifferences.Change change) throws SQLException {
        PlantedDifferences.of(DatabaseKind.MARIADB_11_4, FOLDERS).tryOut(change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void inTheLastVersionToo(PlantedDifferences.Change change) throws SQLException {
        PlantedDifferences.of(DatabaseKind.MARIADB_10_11, FOLDERS).tryOut(change);
    }
}

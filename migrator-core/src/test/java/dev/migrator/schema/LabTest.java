package dev.migrator.schema;

import dev.migrator.Playground;
import dev.migrator.dialect.Dialects;
import dev.migrator.testdatabases.DatabaseKind;
import java.nio.file.*;
import java.sql.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabTest {
    @org.junit.jupiter.api.Test
    void lab() throws Exception {
        DatabaseKind kind = DatabaseKind.valueOf(System.getProperty("kind"));
        try (Playground play = new Playground(kind); Connection c = play.database().dataSource().getConnection(); Statement s = c.createStatement()) {
            for (String sql : Files.readString(Path.of(System.getProperty("sql"))).split(";\n")) {
                if (!sql.isBlank()) s.execute(sql);
            }
            Catalogues.read(c, Dialects.of(c.getMetaData())).objects().forEach(o -> System.out.println(o.id() + "  " + o.attributes()));
        }
    }
}

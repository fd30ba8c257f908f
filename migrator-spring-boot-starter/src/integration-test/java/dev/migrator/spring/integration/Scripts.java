package dev.migrator.spring.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of scripts that a test writes itself. */
record Scripts(Path folder) {

    Scripts with(String name, String sql) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A migration that creates a table, and its down. */
    Scripts creating(String version, String table) {
        return with(version + "_create_" + table + ".sql", "CREATE TABLE " + table + " (id INT);")
                .with(version + "_create_" + table + ".down.sql", "DROP TABLE " + table + ";");
    }

    String location() {
        return "filesystem:" + folder;
    }
}

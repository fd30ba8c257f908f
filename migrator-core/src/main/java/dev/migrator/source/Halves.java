package dev.migrator.source;

import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.Map;
import java.util.Optional;

/** The two halves of a migration that was written for another tool. */
record Halves(Script up, Optional<Script> down) {

    /** @param file the up's */
    SqlMigration migration(Layout layout, String identity, Position position, String description, FileText file) {
        return migration(layout, identity, position, description, file, Map.of());
    }

    /** @param facts as in {@link SqlMigration} */
    SqlMigration migration(
            Layout layout,
            String identity,
            Position position,
            String description,
            FileText file,
            Map<String, String> facts) {
        return new SqlMigration(
                identity,
                position,
                MigrationKind.VERSIONED,
                description,
                layout.name(),
                up,
                down,
                down.isPresent() ? Optional.empty() : up.directives().irreversible(),
                file.file().origin(),
                facts);
    }
}

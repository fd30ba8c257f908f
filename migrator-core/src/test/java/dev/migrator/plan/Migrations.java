package dev.migrator.plan;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.CodeMigration;
import dev.migrator.migration.Directives;
import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigrationVersion;
import dev.migrator.migration.Position;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import dev.migrator.migration.TextInMemory;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;

/** Migrations in a word: {@code sql("2")}, {@code edited(sql("2"))}, {@code withoutDown(repeatable("views"))}. */
final class Migrations {

    private Migrations() {}

    /** Version 2 in {@code 2.sql}, with a down in {@code 2.down.sql}. */
    static SqlMigration sql(String version) {
        MigrationVersion parsed = new MigrationVersion(version);
        return migration(parsed.text(), parsed.position(), MigrationKind.VERSIONED, version);
    }

    static SqlMigration repeatable(String name) {
        return migration("R:" + name, new Position(name), MigrationKind.REPEATABLE, "R__" + name);
    }

    /** Runs instead of all up to its version where nothing is applied yet. */
    static SqlMigration baselineScript(String version) {
        return withoutDown(migration(version, new Position(version), MigrationKind.BASELINE, "B" + version));
    }

    /** A repeatable that first runs where its position says. */
    static SqlMigration inLine(String identity) {
        SqlMigration other = migration(identity, new Position(identity), MigrationKind.REPEATABLE, identity);
        return new SqlMigration(
                other.identity(),
                other.position(),
                other.kind(),
                other.description(),
                other.layout(),
                other.up(),
                other.down(),
                other.irreversible(),
                other.origin(),
                other.facts(),
                true);
    }

    private static SqlMigration migration(String identity, Position position, MigrationKind kind, String stem) {
        return new SqlMigration(
                identity,
                position,
                kind,
                stem,
                "numbered",
                script(stem + ".sql", "up of " + identity),
                Optional.of(script(stem + ".down.sql", "down of " + identity)),
                Optional.empty(),
                "classpath:db/migration/" + stem + ".sql",
                Map.of());
    }

    static SqlMigration edited(SqlMigration migration) {
        return with(migration, script(migration.up().name(), "edited"), migration.down(), Optional.empty());
    }

    static SqlMigration downEdited(SqlMigration migration) {
        return with(migration, migration.up(), Optional.of(script("down.sql", "edited")), Optional.empty());
    }

    static SqlMigration withoutDown(SqlMigration migration) {
        return with(migration, migration.up(), Optional.empty(), Optional.empty());
    }

    static SqlMigration irreversible(SqlMigration migration, String reason) {
        return with(migration, migration.up(), Optional.empty(), Optional.of(reason));
    }

    private static SqlMigration with(
            SqlMigration other, Script up, Optional<Script> down, Optional<String> irreversible) {
        return new SqlMigration(
                other.identity(),
                other.position(),
                other.kind(),
                other.description(),
                other.layout(),
                up,
                down,
                irreversible,
                other.origin(),
                Map.of(),
                other.inLine());
    }

    /** The same version in another folder. */
    static SqlMigration inFolder(String folder, SqlMigration other) {
        String name = folder + "/" + other.up().name();
        return new SqlMigration(
                other.identity(),
                other.position(),
                other.kind(),
                other.description(),
                other.layout(),
                script(name, "up of " + name),
                other.down(),
                other.irreversible(),
                "classpath:db/migration/" + name,
                Map.of());
    }

    private static Script script(String name, String text) {
        return new Script(name, 1, Checksum.of(text), Directives.NONE, new TextInMemory(text));
    }

    static CodeMigration code(String version) {
        return new CodeMigration(
                new MigrationVersion(version), new BackfillOwls(version, Optional.empty()), "numbered");
    }

    static CodeMigration irreversibleCode(String version, String reason) {
        return new CodeMigration(
                new MigrationVersion(version), new BackfillOwls(version, Optional.of(reason)), "numbered");
    }

    /** Never run here. */
    record BackfillOwls(String version, Optional<String> irreversible) implements JavaMigration {
        @Override
        public String description() {
            return "backfill owls";
        }

        @Override
        public void up(Connection connection) {}

        @Override
        public void down(Connection connection) {}
    }
}

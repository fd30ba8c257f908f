package dev.migrator.migration;

import java.util.Map;
import java.util.Optional;

/**
 * A migration written in SQL.
 *
 * @param up the script that applies it
 * @param down the script that undoes it, if there is one
 * @param irreversible why there is none, where the migration says so
 * @param origin the up script with its folder or jar, for messages about two files of one name
 * @param facts what else its layout knows of it and the history of the tool that it comes from may refer to, by name
 * @param inLine whether it first runs where its position says, though it may be a repeatable
 */
public record SqlMigration(
        String identity,
        Position position,
        MigrationKind kind,
        String description,
        String layout,
        Script up,
        Optional<Script> down,
        Optional<String> irreversible,
        String origin,
        Map<String, String> facts,
        boolean inLine)
        implements Migration {

    public SqlMigration {
        facts = Map.copyOf(facts);
    }

    /** One that is in line unless it is a repeatable. */
    public SqlMigration(
            String identity,
            Position position,
            MigrationKind kind,
            String description,
            String layout,
            Script up,
            Optional<Script> down,
            Optional<String> irreversible,
            String origin,
            Map<String, String> facts) {
        this(
                identity,
                position,
                kind,
                description,
                layout,
                up,
                down,
                irreversible,
                origin,
                facts,
                kind != MigrationKind.REPEATABLE);
    }

    @Override
    public String script() {
        return up.name();
    }

    @Override
    public Optional<Checksum> checksum() {
        return Optional.of(up.checksum());
    }

    @Override
    public Optional<Checksum> downChecksum() {
        return down.map(Script::checksum);
    }

    @Override
    public boolean reversible() {
        return down.isPresent();
    }
}

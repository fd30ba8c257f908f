package dev.migrator.migration;

import java.util.Optional;

/**
 * A migration that only the tool it was written for can run, such as a Go, JavaScript or Java step in a folder taken over
 * from that tool. It has its place in the order and in the history; where it is pending, nothing runs.
 *
 * @param script the file's path below its location
 * @param language what it is written in, as people write it
 */
public record ForeignMigration(
        String identity,
        Position position,
        MigrationKind kind,
        String description,
        String script,
        String layout,
        String language)
        implements Migration {

    @Override
    public Optional<Checksum> checksum() {
        return Optional.empty();
    }

    @Override
    public Optional<Checksum> downChecksum() {
        return Optional.empty();
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Optional<String> irreversible() {
        return Optional.of("only the tool it was written for can run " + language);
    }
}

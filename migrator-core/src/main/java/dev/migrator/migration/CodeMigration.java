package dev.migrator.migration;

import java.util.Optional;

/**
 * A {@link JavaMigration} among the others.
 *
 * @param code what runs
 */
public record CodeMigration(MigrationVersion version, JavaMigration code, String layout) implements Migration {

    @Override
    public String identity() {
        return version.text();
    }

    @Override
    public Position position() {
        return version.position();
    }

    @Override
    public MigrationKind kind() {
        return MigrationKind.JAVA;
    }

    @Override
    public String description() {
        return code.description();
    }

    @Override
    public String script() {
        return code.getClass().getName();
    }

    /** Empty: a class is compiled anew by every build, so its bytes say nothing. */
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
        return code.irreversible().isEmpty();
    }

    @Override
    public Optional<String> irreversible() {
        return code.irreversible();
    }
}

package dev.migrator.migration;

import java.util.Optional;

/** One change to a database, with a description, an up and usually a down. Immutable. */
public interface Migration {

    /** The layout that is the engine's own; scripts of any other were written for another tool. */
    String NUMBERED = "numbered";

    /** What names it in the history. Unique among all migrations of one history. */
    String identity();

    /** Where it stands in the order. */
    Position position();

    MigrationKind kind();

    String description();

    /** Where a person finds it: a file's path below its location, or a class name. */
    String script();

    /** The file convention it was found by, as the history records it. */
    String layout();

    /** Of the up; empty where there is nothing to compare, as for a class. */
    Optional<Checksum> checksum();

    /** Of the down; empty where there is no down, or nothing to compare. */
    Optional<Checksum> downChecksum();

    /** Whether it has a down. */
    boolean reversible();

    /** Why it has no down, where it says so. */
    Optional<String> irreversible();

    /** Whether it runs again whenever its text changes. */
    default boolean repeatable() {
        return kind() == MigrationKind.REPEATABLE;
    }

    /** Whether it first runs where its position says; a repeatable usually runs after all that isn't one. */
    default boolean inLine() {
        return !repeatable();
    }
}

package dev.migrator.migration;

/** Which half of a migration. */
public enum Direction {
    UP,
    DOWN
}

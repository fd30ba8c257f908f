package dev.migrator.spring;

import java.util.List;
import java.util.Optional;

/**
 * All databases that the application migrates, in the order in which it does so. A bean of this type is always there;
 * with one database its {@link dev.migrator.Migrator} is a bean too. Immutable.
 *
 * @param all each with its own name
 */
public record MigratedDatabases(List<MigratedDatabase> all) {

    public MigratedDatabases {
        all = List.copyOf(all);
    }

    /** The database of that name, or empty where none has it. */
    public Optional<MigratedDatabase> find(String name) {
        return all.stream().filter(database -> database.name().equals(name)).findFirst();
    }
}

package dev.migrator.testdatabases;

/** Whatever makes databases of one kind. */
@FunctionalInterface
interface DatabaseSource {

    /** Creates an empty database of that name, which must not exist. */
    TestDatabase create(String name);
}

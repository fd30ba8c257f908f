package dev.migrator.schema;

/**
 * How to ask a database for all objects of a kind at once.
 *
 * @param kind what it finds; where a query finds several kinds its column {@code kind} says which, by the names of {@link
 *     ObjectKind}
 * @param sql has columns {@code schema_name}, {@code parent_name} (null or absent for what stands for itself) and {@code
 *     object_name}; every other column is named as an {@link Attribute}, and null where that does not apply
 */
record CatalogueQuery(ObjectKind kind, String sql) {}

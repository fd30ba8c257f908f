/**
 * What does the database look like? A snapshot of its schema, the difference between two, and the SQL that turns one into the
 * other.
 */
@NullMarked
package dev.migrator.schema;

import org.jspecify.annotations.NullMarked;

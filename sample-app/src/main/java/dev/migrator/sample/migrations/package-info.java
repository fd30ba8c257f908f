/** What SQL can't say; the scripts are in {@code src/main/resources/db/migration}. */
@NullMarked
package dev.migrator.sample.migrations;

import org.jspecify.annotations.NullMarked;

/** Real databases for this project's tests: from Docker where there is one, from embedded server binaries elsewhere. */
@NullMarked
package dev.migrator.testdatabases;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.migrator.testdatabases;

import org.jspecify.annotations.NullMarked;

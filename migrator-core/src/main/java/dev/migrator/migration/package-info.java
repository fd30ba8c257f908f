/** What is a migration? The words of the engine, without I/O: they depend on the JDK alone. */
@NullMarked
package dev.migrator.migration;

import org.jspecify.annotations.NullMarked;

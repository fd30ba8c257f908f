/** Run it: the front door of the engine. {@link dev.migrator.Migrator} is where to begin; nothing in the engine depends on this package. */
@NullMarked
package dev.migrator;

import org.jspecify.annotations.NullMarked;

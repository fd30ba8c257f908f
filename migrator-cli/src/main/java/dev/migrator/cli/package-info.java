/** The commands, for people and scripts. */
@NullMarked
package dev.migrator.cli;

import org.jspecify.annotations.NullMarked;

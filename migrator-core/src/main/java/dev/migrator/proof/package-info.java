/** Does every down undo its up? Tried out step by step, by what the schema looks like. */
@NullMarked
package dev.migrator.proof;

import org.jspecify.annotations.NullMarked;

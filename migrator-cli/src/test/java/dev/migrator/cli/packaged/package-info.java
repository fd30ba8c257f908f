/** The packaged program, in processes of its own; these tests run once the jar is there. */
@NullMarked
package dev.migrator.cli.packaged;

import org.jspecify.annotations.NullMarked;

/** Where do migrations come from? Class path and folders, file names and sections. */
@NullMarked
package dev.migrator.source;

import org.jspecify.annotations.NullMarked;

/** Where can something be tried out? Databases that are made for it and dropped again. */
@NullMarked
package dev.migrator.shadow;

import org.jspecify.annotations.NullMarked;

/** A small shop: users and their orders, on whatever database it is pointed at. */
@NullMarked
package dev.migrator.sample;

import org.jspecify.annotations.NullMarked;

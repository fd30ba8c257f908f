/** Users and their orders. */
@NullMarked
package dev.migrator.sample.users;

import org.jspecify.annotations.NullMarked;

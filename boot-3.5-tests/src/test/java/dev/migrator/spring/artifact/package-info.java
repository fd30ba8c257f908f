/** The built starter, looked at from outside. */
@NullMarked
package dev.migrator.spring.artifact;

import org.jspecify.annotations.NullMarked;

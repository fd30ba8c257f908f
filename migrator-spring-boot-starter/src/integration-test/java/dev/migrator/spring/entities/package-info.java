/** An application with an entity; apart, so that the others have none. */
@NullMarked
package dev.migrator.spring.entities;

import org.jspecify.annotations.NullMarked;

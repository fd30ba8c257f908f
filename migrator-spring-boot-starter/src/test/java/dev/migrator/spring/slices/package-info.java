/** Slice tests of this line of Spring Boot; their annotations moved between the lines. */
@NullMarked
package dev.migrator.spring.slices;

import org.jspecify.annotations.NullMarked;

/** Migrates when a Spring Boot application starts, before anything else needs the database. */
@NullMarked
package dev.migrator.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;

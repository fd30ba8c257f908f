/** What an application sees of Migrator in Spring Boot: the databases it migrates, and how to adjust that. */
@NullMarked
package dev.migrator.spring;

import org.jspecify.annotations.NullMarked;

/** What holds on every line of Spring Boot. No class that moved between the lines may be used here. */
@NullMarked
package dev.migrator.spring.integration;

import org.jspecify.annotations.NullMarked;

/** The commands within an application; these tests also run on Spring Boot 3.5. */
@NullMarked
package dev.migrator.cli.application;

import org.jspecify.annotations.NullMarked;

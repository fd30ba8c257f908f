/** Shows, and if allowed runs, migrations in a running application: {@code /actuator/migrations}. */
@NullMarked
package dev.migrator.spring.actuate;

import org.jspecify.annotations.NullMarked;

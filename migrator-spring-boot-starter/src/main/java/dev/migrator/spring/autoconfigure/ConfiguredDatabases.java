package dev.migrator.spring.autoconfigure;

import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The databases that this auto-configuration looks after, and what happens to each at start. */
record ConfiguredDatabases(List<ConfiguredDatabase> all) {

    /**
     * One of them.
     *
     * @param waitTimeout for {@link Mode#WAIT}
     * @param managed the DataSource beans that lead to this database
     */
    record ConfiguredDatabase(MigratedDatabase database, Mode mode, Duration waitTimeout, List<DataSource> managed) {}
}

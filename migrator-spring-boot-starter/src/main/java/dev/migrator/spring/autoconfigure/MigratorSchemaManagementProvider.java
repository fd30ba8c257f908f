package dev.migrator.spring.autoconfigure;

import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Keeps Boot from having Hibernate create, and at the end drop, the tables of an embedded database we migrate. */
final class MigratorSchemaManagementProvider implements SchemaManagementProvider {

    private final ConfiguredDatabases databases;

    MigratorSchemaManagementProvider(ConfiguredDatabases databases) {
        this.databases = databases;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        boolean managed = databases.all().stream()
                .anyMatch(database ->
                        database.mode() != Mode.OFF && database.managed().contains(dataSource));
        return managed ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}

package dev.migrator.cli;

import dev.migrator.Migrator;
import dev.migrator.WholeDatabase;
import dev.migrator.migration.JavaMigration;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.source.Location;
import dev.migrator.spring.MigratedDatabase;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.autoconfigure.MigratorProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The databases of a running application, on its own DataSources. */
final class ApplicationWorkplace implements Workplace {

    private final List<Database> databases;
    private final Environment environment;
    private final Path folder;

    /** @throws UsageException if there is no database of the chosen name */
    ApplicationWorkplace(MigratedDatabases databases, Optional<String> chosen, Environment environment, Path folder) {
        this.databases = databases.all().stream()
                .filter(database -> chosen.isEmpty() || chosen.get().equals(database.name()))
                .<Database>map(database -> new BeanDatabase(database, shadow(environment, database.name())))
                .toList();
        if (this.databases.isEmpty()) {
            throw UsageException.unknownDatabase(
                    chosen.orElse(""),
                    databases.all().stream().map(MigratedDatabase::name).toList());
        }
        this.environment = environment;
        this.folder = folder;
    }

    /** @param shadow where its migrations are tried out, if not next to it */
    private record BeanDatabase(MigratedDatabase bean, Optional<ShadowDatabases> shadow) implements Database {

        @Override
        public String name() {
            return bean.name();
        }

        @Override
        public Migrator migrator() {
            return bean.migrator();
        }

        /** A DataSource that doesn't tell its URL can still be waited for. */
        @Override
        public WholeDatabase whole() {
            DataSource connections = bean.migrator().settings().dataSource();
            return url().map(url -> WholeDatabase.of(url, this::connections))
                    .orElseGet(() -> WholeDatabase.of("", unknown -> connections));
        }

        @Override
        public ShadowDatabases shadows() {
            return shadow.orElseGet(() -> ShadowDatabases.of(url().orElse(""), this::connections));
        }

        private Optional<String> url() {
            try {
                return Optional.ofNullable(connections().build().getUrl());
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        private DataSource connections(String url) {
            return connections().url(url).build();
        }

        private DataSourceBuilder<SimpleDriverDataSource> connections() {
            return DataSourceBuilder.derivedFrom(bean.migrator().settings().dataSource())
                    .type(SimpleDriverDataSource.class);
        }

        @Override
        public Duration waitForDatabase() {
            return bean.migrator().settings().waitForDatabase();
        }
    }

    private static Optional<ShadowDatabases> shadow(Environment environment, String database) {
        MigratorProperties properties = Binder.get(environment).bindOrCreate("migrator", MigratorProperties.class);
        return Optional.ofNullable(properties.databases().get(database))
                .flatMap(own -> Optional.ofNullable(own.shadow()))
                .or(() -> Optional.of(properties.shadow()))
                .flatMap(Account::ofShadow)
                .map(elsewhere -> elsewhere.shadows().harmless());
    }

    @Override
    public List<Database> databases() {
        return databases;
    }

    @Override
    public Path scripts() {
        List<Location> locations = database("new").migrator().settings().locations();
        if (locations.isEmpty()) {
            throw UsageException.noFolder(List.of());
        }
        return ClassPath.sourceOf(folder, locations.get(0));
    }

    @Override
    public String layout() {
        return environment.getProperty("migrator.layout", "auto");
    }

    @Override
    public List<String> javaVersions() {
        return database("new").migrator().settings().javaMigrations().stream()
                .map(JavaMigration::version)
                .toList();
    }
}

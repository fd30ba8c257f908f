package dev.migrator.cli;

import dev.migrator.MigrationListener;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.WholeDatabase;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.source.Location;
import dev.migrator.spring.autoconfigure.DatabaseProperties;
import dev.migrator.spring.autoconfigure.EffectiveProperties;
import dev.migrator.spring.autoconfigure.MigratorProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases of the application's configuration, without the application. */
final class ConfiguredWorkplace implements Workplace {

    /** What the endpoint calls the only database, too. */
    private static final String ONLY = "dataSource";

    private final ConnectionOptions options;
    private final Surroundings surroundings;
    private final ClassPath classPath;
    private final Configuration configuration;
    private final MigratorProperties properties;
    private final MigrationListener listener;

    /** @throws UsageException if the configuration can't be read */
    ConfiguredWorkplace(ConnectionOptions options, Surroundings surroundings, MigrationListener listener) {
        this.options = options;
        this.surroundings = surroundings;
        this.listener = listener;
        this.classPath = ClassPath.of(options, surroundings.folder());
        this.configuration = Configuration.read(options, surroundings, classPath.loader());
        this.properties = configuration.migrator();
    }

    @Override
    public List<Database> databases() {
        Map<String, DatabaseProperties> several = properties.databases();
        Optional<String> chosen = options.database();
        if (chosen.isPresent() && !several.containsKey(chosen.get())) {
            throw UsageException.unknownDatabase(chosen.get(), several.keySet());
        }
        if (several.isEmpty()) {
            Account account = Account.of(
                            configuration,
                            options,
                            properties.datasource(),
                            surroundings.environment().get("DATABASE_URL"))
                    .orElseThrow(() -> UsageException.noUrl(surroundings.folder()));
            return List.of(new ConfiguredDatabase(ONLY, account, EffectiveProperties.of(properties)));
        }
        if (chosen.isEmpty() && options.url().isPresent() && several.size() > 1) {
            throw UsageException.severalDatabases("--url", several.keySet());
        }
        return several.entrySet().stream()
                .filter(entry -> chosen.isEmpty() || chosen.get().equals(entry.getKey()))
                .map(entry -> known(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Database known(String name, DatabaseProperties own) {
        Optional<Account> account = Account.ofOwn(configuration, options, own.datasource(), name);
        if (account.isEmpty() && name.replace("-", "").equalsIgnoreCase(ONLY)) {
            account = Account.of(configuration, options, own.datasource(), null);
        }
        return new ConfiguredDatabase(
                name,
                account.orElseThrow(() -> UsageException.noUrlOf(name)),
                EffectiveProperties.of(properties, name, own));
    }

    /** One that the configuration describes. */
    private final class ConfiguredDatabase implements Database {

        private final String name;
        private final Account account;
        private final EffectiveProperties effective;

        ConfiguredDatabase(String name, Account account, EffectiveProperties effective) {
            this.name = name;
            this.account = account;
            this.effective = effective;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Migrator migrator() {
            MigratorSettings.Builder builder = MigratorSettings.builder(account.connections(account.url()))
                    .classLoader(classPath.loader())
                    .classesAbsent(classPath.entries().isEmpty())
                    .javaMigrations(JavaMigrations.in(classPath.entries(), classPath.loader()))
                    .listener(listener);
            effective.applyTo(builder);
            return Migrator.of(builder.build());
        }

        @Override
        public WholeDatabase whole() {
            return WholeDatabase.of(account.url(), account::connections);
        }

        @Override
        public ShadowDatabases shadows() {
            return Account.ofShadow(effective.shadow())
                    .map(elsewhere -> elsewhere.shadows().harmless())
                    .orElseGet(account::shadows);
        }

        @Override
        public Duration waitForDatabase() {
            return effective.waitForDatabase();
        }
    }

    @Override
    public Path scripts() {
        List<String> locations = effective().locations();
        Location first = locations == null || locations.isEmpty() ? Location.DEFAULT : Location.parse(locations.get(0));
        return ClassPath.sourceOf(surroundings.folder(), first);
    }

    @Override
    public String layout() {
        return options.database()
                .flatMap(name -> configuration.value("migrator.databases." + name + ".layout"))
                .or(() -> configuration.value("migrator.layout"))
                .orElse("auto");
    }

    @Override
    public List<String> javaVersions() {
        List<Path> entries =
                classPath.entries().isEmpty() ? ClassPath.compiled(surroundings.folder()) : classPath.entries();
        return JavaMigrations.versions(entries);
    }

    /** What holds for the one database that is meant, which needs no URL for it. */
    private EffectiveProperties effective() {
        Map<String, DatabaseProperties> several = properties.databases();
        if (several.isEmpty()) {
            return EffectiveProperties.of(properties);
        }
        if (options.database().isEmpty() && several.size() > 1) {
            throw UsageException.severalDatabases("new", several.keySet());
        }
        String name = options.database().orElse(several.keySet().iterator().next());
        DatabaseProperties own = several.get(name);
        if (own == null) {
            throw UsageException.unknownDatabase(name, several.keySet());
        }
        return EffectiveProperties.of(properties, name, own);
    }
}

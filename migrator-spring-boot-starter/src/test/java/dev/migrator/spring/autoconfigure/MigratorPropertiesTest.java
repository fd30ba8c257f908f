package dev.migrator.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.MigratorSettings;
import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.source.Location;
import dev.migrator.spring.autoconfigure.MigratorProperties.Mode;
import dev.migrator.spring.autoconfigure.MigratorProperties.OutOfOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigratorPropertiesTest {

    @Test
    void defaultsAreThoseOfTheEngine() {
        MigratorSettings engine = settings().build();
        MigratorSettings.Builder configured = settings();
        EffectiveProperties.of(bind("migrator.enabled: true")).applyTo(configured);
        assertThat(configured.build())
                .usingRecursiveComparison()
                .ignoringFields("dataSource", "classLoader", "listeners")
                .isEqualTo(engine);
        assertThat(engine.locations()).containsExactly(Location.DEFAULT);
    }

    @Test
    void everySettingOfTheEngineHasAProperty() {
        Set<String> settings = Arrays.stream(MigratorSettings.Builder.class.getMethods())
                .filter(method -> method.getReturnType() == MigratorSettings.Builder.class)
                .map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        // What the application gives as beans, or has anyway, or what a person says of one run.
        settings.removeAll(Set.of("classLoader", "javaMigrations", "classesAbsent", "listener", "inDoubt"));
        Set<String> properties = Arrays.stream(EffectiveProperties.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(properties).containsAll(settings);
    }

    @Test
    void everythingCanBeWrittenOutWithItsDefault() {
        String yaml =
                """
                migrator:
                  enabled: true
                  mode: migrate
                  locations: [classpath:db/migration]
                  layout: auto
                  adopt: false
                  table: migrations
                  schema:
                  target:
                  out-of-order: reject
                  transaction: per-migration
                  placeholders: {}
                  lock: {wait: 5m}
                  lock-timeout: 5s
                  statement-timeout:
                  wait-timeout: 10m
                  endpoint: {operations: false, show-sql: false}
                  datasource: {url: , username: , password: }
                  databases: {}
                """;
        MigratorSettings.Builder written = settings();
        EffectiveProperties.of(bind(yaml)).applyTo(written);
        assertThat(written.build())
                .usingRecursiveComparison()
                .ignoringFields("dataSource", "classLoader", "listeners", "locations")
                .isEqualTo(settings().build());
        assertThat(bind(yaml).databases()).isEmpty();
    }

    @Test
    void everythingCanBeChanged() {
        MigratorProperties properties = bind(
                """
                migrator:
                  mode: off
                  locations: [classpath:a, filesystem:b]
                  adopt: true
                  schema: audit
                  target: "3"
                  out-of-order: allow
                  transaction: all
                  placeholders: {app_user: web, appName: shop}
                  lock: {wait: 30}
                  lock-timeout: 0
                  statement-timeout: 2m
                """);
        assertThat(properties.mode()).isEqualTo(Mode.OFF);
        assertThat(properties.outOfOrder()).isEqualTo(OutOfOrder.ALLOW);
        MigratorSettings.Builder builder = settings();
        EffectiveProperties.of(properties).applyTo(builder);
        MigratorSettings settings = builder.build();
        assertThat(settings.locations()).hasToString("[classpath:a, filesystem:b]");
        assertThat(settings.adopt()).isTrue();
        assertThat(settings.schema()).contains("audit");
        assertThat(settings.target()).contains("3");
        assertThat(settings.outOfOrder()).isTrue();
        assertThat(settings.transaction()).isEqualTo(TransactionScope.ALL);
        assertThat(settings.placeholders()).isEqualTo(Map.of("app_user", "web", "appName", "shop"));
        assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.lockTimeout()).isEmpty();
        assertThat(settings.statementTimeout()).contains(Duration.ofMinutes(2));
    }

    @Test
    void aDatabaseInheritsReplacesListsAndMergesMaps() {
        MigratorProperties properties = bind(
                """
                migrator:
                  locations: [classpath:common]
                  adopt: true
                  target: "9"
                  schema: audit
                  statement-timeout: 1m
                  placeholders: {a: common, b: common}
                  datasource: {username: owner}
                  databases:
                    ordersDb:
                      mode: validate
                      locations: [classpath:orders]
                      placeholders: {b: own, c: own}
                      lock: {wait: 1m}
                """);
        EffectiveProperties orders = EffectiveProperties.of(
                properties,
                "ordersDb",
                Objects.requireNonNull(properties.databases().get("ordersDb")));
        assertThat(orders.mode()).isEqualTo(Mode.VALIDATE);
        assertThat(orders.locations()).isEqualTo(List.of("classpath:orders"));
        assertThat(orders.adopt()).isTrue();
        assertThat(orders.schema()).isEqualTo("audit");
        assertThat(orders.statementTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(orders.lockWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(orders.target()).isNull();
        assertThat(orders.datasource().username()).isNull();
        assertThat(orders.placeholders()).isEqualTo(Map.of("a", "common", "b", "own", "c", "own"));
    }

    @Test
    void doesNotPrintAPassword() {
        assertThat(bind("migrator.datasource.password: topsecret")).asString().doesNotContain("topsecret");
    }

    private static MigratorSettings.Builder settings() {
        return MigratorSettings.builder(new DriverManagerDataSource());
    }

    private static MigratorProperties bind(String yaml) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("test", new ByteArrayResource(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .forEach(environment.getPropertySources()::addFirst);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Binder.get(environment).bindOrCreate("migrator", MigratorProperties.class);
    }
}

package dev.migrator.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.MigratorSettings;
import dev.migrator.MigratorSettings.TransactionScope;
import dev.migrator.dialect.LockStrategy;
import dev.migrator.execution.LockRetry;
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
                  lock: {wait: 5m, strategy: auto}
                  lock-timeout: 5s
                  lock-retry: {budget: 1m, pause: 1s, max-pause: 30s}
                  statement-timeout:
                  wait-timeout: 10m
                  wait-for-database: 0s
                  reconnect-timeout: 1m
                  shutdown-grace: 20s
                  endpoint: {operations: false, show-sql: false}
                  datasource: {url: , username: , password: }
                  shadow: {url: , username: , password: }
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
                  lock: {wait: 30, strategy: lease}
                  lock-timeout: 0
                  lock-retry: {budget: 20, pause: 2, max-pause: 4}
                  statement-timeout: 2m
                  wait-for-database: 90
                  reconnect-timeout: 0
                  shutdown-grace: 7
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
        assertThat(settings.lockStrategy()).isEqualTo(LockStrategy.LEASE);
        assertThat(settings.lockTimeout()).isEmpty();
        assertThat(settings.lockRetry())
                .isEqualTo(new LockRetry(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(4)));
        assertThat(settings.waitForDatabase()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.reconnectTimeout()).isZero();
        assertThat(settings.shutdownGrace()).isEqualTo(Duration.ofSeconds(7));
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
        EffectiveProperties orders = database(properties, "ordersDb");
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
    void aDatabaseOverridesEachValueOfAnObjectByItself() {
        MigratorProperties properties = bind(
                """
                migrator:
                  lock: {wait: 1m, strategy: lease}
                  lock-retry: {budget: 2m, pause: 2s, max-pause: 20s}
                  wait-for-database: 3m
                  reconnect-timeout: 4m
                  shutdown-grace: 5s
                  databases:
                    bare:
                      locations: [classpath:bare]
                    half:
                      locations: [classpath:half]
                      lock: {strategy: session}
                      lock-retry: {pause: 7}
                      reconnect-timeout: 8
                    other:
                      locations: [classpath:other]
                      lock: {wait: 9s}
                      lock-retry: {budget: 0, max-pause: 10}
                      wait-for-database: 0
                      shutdown-grace: 0
                """);
        MigratorSettings bare = settings(database(properties, "bare"));
        assertThat(bare.lockWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(bare.lockStrategy()).isEqualTo(LockStrategy.LEASE);
        assertThat(bare.lockRetry())
                .isEqualTo(new LockRetry(Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofSeconds(20)));
        assertThat(bare.waitForDatabase()).isEqualTo(Duration.ofMinutes(3));
        assertThat(bare.reconnectTimeout()).isEqualTo(Duration.ofMinutes(4));
        assertThat(bare.shutdownGrace()).isEqualTo(Duration.ofSeconds(5));

        MigratorSettings half = settings(database(properties, "half"));
        assertThat(half.lockWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(half.lockStrategy()).isEqualTo(LockStrategy.SESSION);
        assertThat(half.lockRetry())
                .isEqualTo(new LockRetry(Duration.ofMinutes(2), Duration.ofSeconds(7), Duration.ofSeconds(20)));
        assertThat(half.reconnectTimeout()).isEqualTo(Duration.ofSeconds(8));

        MigratorSettings other = settings(database(properties, "other"));
        assertThat(other.lockWait()).isEqualTo(Duration.ofSeconds(9));
        assertThat(other.lockStrategy()).isEqualTo(LockStrategy.LEASE);
        assertThat(other.lockRetry())
                .isEqualTo(new LockRetry(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(10)));
        assertThat(other.waitForDatabase()).isZero();
        assertThat(other.shutdownGrace()).isZero();
    }

    @Test
    void refusesPausesThatCannotBe() {
        MigratorProperties longer = bind("migrator.lock-retry: {pause: 31s}");
        assertThatThrownBy(() -> EffectiveProperties.of(longer))
                .isInstanceOf(MigratorConfigurationException.class)
                .hasMessageContaining("migrator.lock-retry pauses for 31000 ms and for at most 30000 ms");
        MigratorProperties none = bind(
                """
                migrator:
                  databases:
                    shop:
                      locations: [classpath:shop]
                      lock-retry: {pause: 0}
                """);
        assertThatThrownBy(() -> database(none, "shop"))
                .isInstanceOf(MigratorConfigurationException.class)
                .hasMessageContaining("migrator.databases.shop.lock-retry");
    }

    @Test
    void doesNotPrintAPassword() {
        assertThat(bind("migrator.datasource.password: topsecret")).asString().doesNotContain("topsecret");
    }

    private static MigratorSettings.Builder settings() {
        return MigratorSettings.builder(new DriverManagerDataSource());
    }

    private static MigratorSettings settings(EffectiveProperties properties) {
        MigratorSettings.Builder builder = settings();
        properties.applyTo(builder);
        return builder.build();
    }

    private static EffectiveProperties database(MigratorProperties properties, String name) {
        return EffectiveProperties.of(
                properties, name, Objects.requireNonNull(properties.databases().get(name)));
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

package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.PendingMigrationsException;
import dev.migrator.migration.ConflictException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ModeTest {

    private final String url = App.freshDatabase();

    @Test
    void validateRefusesToStartWhileSomethingIsPending() {
        assertThat(failure("migrator.mode=validate"))
                .hasRootCauseInstanceOf(PendingMigrationsException.class)
                .rootCause()
                .hasMessageContaining("0001_create_users.sql");
    }

    @Test
    void validateRefusesToStartOnAConflict(@TempDir Path folder) {
        Scripts scripts = new Scripts(folder).creating("0001", "users");
        start("migrator.locations=" + scripts.location()).close();
        scripts.with("0001_create_users.sql", "CREATE TABLE users (id INT, name INT);");
        assertThat(failure("migrator.mode=validate", "migrator.locations=" + scripts.location()))
                .hasRootCauseInstanceOf(ConflictException.class);
    }

    @Test
    void validateStartsWhenEverythingIsApplied() {
        migrator().migrate();
        try (App app = start("migrator.mode=validate")) {
            assertThat(app.tables()).containsExactly("orders", "users");
        }
    }

    @Test
    void waitStartsOnceAnotherProcessHasMigrated() throws Exception {
        CompletableFuture<Void> start =
                CompletableFuture.runAsync(() -> start("migrator.mode=wait").close());
        migrator().migrate();
        start.get();
        assertThat(start).isCompleted();
    }

    @Test
    void waitGivesUpInTheEnd() {
        assertThat(failure("migrator.mode=wait", "migrator.wait-timeout=100ms"))
                .hasRootCauseInstanceOf(PendingMigrationsException.class);
    }

    /** YAML reads the bare word off as false. */
    @Test
    void offStartsWithoutRunningAnything() {
        try (App app = start("migrator.mode=false")) {
            assertThat(app.tables()).isEmpty();
            assertThat(app.bean(Migrator.class).status().status().pending()).hasSize(3);
        }
    }

    private App start(String... properties) {
        return App.start(with(properties));
    }

    private Throwable failure(String... properties) {
        return App.startFailing(App.Plain.class, with(properties));
    }

    private String[] with(String... properties) {
        String[] all = java.util.Arrays.copyOf(properties, properties.length + 1);
        all[properties.length] = "spring.datasource.url=" + url;
        return all;
    }

    private Migrator migrator() {
        return Migrator.of(MigratorSettings.builder(new DriverManagerDataSource(url, "sa", ""))
                .build());
    }
}

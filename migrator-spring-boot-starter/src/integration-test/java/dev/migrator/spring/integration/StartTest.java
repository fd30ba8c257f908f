package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void appliesTheScriptsOfTheDefaultFolderWithoutAnyConfiguration() {
        try (App app = App.start()) {
            assertThat(app.tables()).containsExactly("orders", "users");
            assertThat(app.jdbc().queryForList("SELECT script FROM migrations WHERE kind <> 'format'", String.class))
                    .containsExactly("0001_create_users.sql", "0002_create_orders.sql", "R__user_names.sql");
        }
    }

    @Test
    void runsEachMigrationOnce() {
        String url = App.freshDatabase();
        App.start("spring.datasource.url=" + url).close();
        try (App second = App.start("spring.datasource.url=" + url)) {
            assertThat(second.jdbc().queryForObject("SELECT count(*) FROM migrations WHERE version = '1'", Long.class))
                    .isOne();
        }
    }

    @Test
    void rollsBackThroughTheMigratorBean() {
        try (App app = App.start()) {
            app.bean(Migrator.class).rollback(1);
            assertThat(app.tables()).containsExactly("users");
        }
    }

    @Test
    void migratesThoughEverythingElseIsLazy() {
        try (App app = App.start("spring.main.lazy-initialization=true")) {
            assertThat(app.context().getBeanFactory().containsSingleton("migratorInitializer"))
                    .isTrue();
            assertThat(app.tables()).contains("users");
        }
    }

    @Test
    void letsTheJdbcTemplateWaitForTheMigrations() {
        try (App app = App.start()) {
            String[] name = app.context().getBeanNamesForType(JdbcTemplate.class);
            assertThat(app.context().getBeanFactory().getBeanDefinition(name[0]).getDependsOn())
                    .contains("migratorInitializer");
        }
    }

    @Test
    void doesNothingAtAllWhenDisabled() {
        try (App app = App.start("migrator.enabled=false")) {
            assertThat(app.tables()).isEmpty();
            assertThat(app.context().getBeanNamesForType(Migrator.class)).isEmpty();
        }
    }

    @Test
    void reportsAFailedMigrationWithWhatHappenedAndWhatToDo(@TempDir Path folder, CapturedOutput output) {
        Scripts scripts = new Scripts(folder).with("0001_broken.sql", "CREATE TABLE broken (id INT);\nOOPS;");
        Throwable failure = App.startFailing(App.Plain.class, "migrator.locations=" + scripts.location());
        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Description:")
                .contains("Statement 2 of 2 in \"0001_broken.sql\" (0001_broken.sql:2:1) failed:")
                .contains("Action:")
                .contains("run again, it goes on there");
    }

    @Test
    void reportsAnUnreachableDatabaseWithoutThePassword(CapturedOutput output) {
        App.startFailing(
                App.Plain.class,
                "spring.datasource.url=jdbc:h2:tcp://localhost:1/nowhere;PASSWORD=topsecret",
                "spring.datasource.hikari.connection-timeout=250");
        assertThat(output).contains("Description:").contains("No connection to the database");
        assertThat(output.toString().substring(output.toString().indexOf("Description:")))
                .doesNotContain("topsecret");
    }

    @Test
    void reportsAFolderThatIsNotThere(CapturedOutput output) {
        App.startFailing(App.Plain.class, "migrator.locations=classpath:db/elsewhere");
        assertThat(output)
                .contains("Location \"classpath:db/elsewhere\" doesn't exist")
                .contains("Action:");
    }

    @Test
    void takesOverWhatAnotherToolAppliedAndMigratesOn(@TempDir Path folder) {
        String url = App.freshDatabase();
        JdbcTemplate before = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
        before.execute("CREATE TABLE users (id INT)");
        before.execute(
                """
                CREATE TABLE "flyway_schema_history" ("installed_rank" INT PRIMARY KEY, "version" VARCHAR(50),
                "description" VARCHAR(200), "type" VARCHAR(20), "script" VARCHAR(1000), "checksum" INT,
                "installed_by" VARCHAR(100), "installed_on" TIMESTAMP, "execution_time" INT, "success" BOOLEAN)
                """);
        before.update("INSERT INTO \"flyway_schema_history\" VALUES (1, '1', 'users', 'SQL', 'V1__users.sql', NULL,"
                + " 'ada', CURRENT_TIMESTAMP, 3, TRUE)");
        Scripts scripts = new Scripts(folder)
                .with("V1__users.sql", "CREATE TABLE users (id INT);")
                .with("V2__orders.sql", "CREATE TABLE orders (id INT);");
        for (int start = 1; start <= 2; start++) {
            try (App app = App.start(
                    "spring.datasource.url=" + url,
                    "migrator.locations=" + scripts.location(),
                    "migrator.adopt=true")) {
                assertThat(app.jdbc()
                                .queryForList(
                                        "SELECT version || ' ' || action FROM migrations WHERE kind <> 'format' ORDER BY id",
                                        String.class))
                        .containsExactly("1 adopt", "2 run");
            }
        }
    }
}

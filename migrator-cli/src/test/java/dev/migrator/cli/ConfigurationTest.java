package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.cli.Project.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several places a value is taken from; each names another database, whose file tells. */
class ConfigurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder).creating("0001", "users");
    }

    @Test
    void readsTheApplicationsOwnFile() {
        project.file("src/main/resources/application.yml", "spring.datasource.url: " + project.database("resources"));
        goesTo("resources");
    }

    @Test
    void readsPropertiesFilesToo() {
        project.file("application.properties", "spring.datasource.url=" + project.database("properties"));
        goesTo("properties");
    }

    @Test
    void aFileInConfigWinsOverTheFolderWhichWinsOverTheResources() {
        project.file("src/main/resources/application.yml", "spring.datasource.url: " + project.database("resources"));
        project.file("application.yml", "spring.datasource.url: " + project.database("folder"));
        goesTo("folder");
        project.file("config/application.yml", "spring.datasource.url: " + project.database("config"));
        goesTo("config");
    }

    @Test
    void readsTheProfileThatIsAskedFor() {
        project.file("src/main/resources/application.yml", "spring.datasource.url: " + project.database("plain"));
        project.file("src/main/resources/application-it.yml", "spring.datasource.url: " + project.database("profile"));
        goesTo("profile", "--profile", "it");
        goesTo("plain");
        project.variable("SPRING_PROFILES_ACTIVE", "it");
        goesTo("profile");
    }

    @Test
    void followsImportsAndPlaceholders() {
        project.file("application.yml", "spring.config.import: classpath:shared.yml", "name: imported");
        project.file("src/main/resources/shared.yml", "spring.datasource.url: " + project.database("${name}"));
        goesTo("imported");
    }

    @Test
    void theMigrationsOwnDatabaseWinsAndTheEnvironmentOverFiles() {
        project.file(
                "application.yml",
                "spring.datasource.url: " + project.database("application"),
                "migrator.datasource.url: " + project.database("own"));
        goesTo("own");
        project.variable("MIGRATOR_DATASOURCE_URL", project.database("environment"));
        goesTo("environment");
        goesTo("option", "--url", project.database("option"));
    }

    @Test
    void readsJsonFromTheEnvironment() {
        project.variable(
                "SPRING_APPLICATION_JSON",
                "{\"spring\":{\"datasource\":{\"url\":\"" + project.database("json") + "\"}}}");
        goesTo("json");
    }

    @Test
    void databaseUrlIsTheLastResort() {
        project.variable("DATABASE_URL", "sqlite:" + folder.resolve("dbmate"));
        assertThat(project.migrator("migrate").code()).isZero();
        assertThat(folder.resolve("dbmate")).exists();
        project.file("application.yml", "spring.datasource.url: " + project.database("application"));
        goesTo("application");
    }

    @Test
    void withoutAnyItSaysWhereItLooked() {
        Outcome refused = project.migrator("status");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--url", "spring.datasource.url", "DATABASE_URL", folder.toString());
    }

    @Test
    void optionsOverrideProperties() {
        project.file(
                "application.yml",
                "spring.datasource.url: " + project.database("shop"),
                "migrator: {table: changes, placeholders: {type: INT}}");
        project.script("0002_create_orders.sql", "CREATE TABLE orders (id ${type}, name ${text});");
        assertThat(project.migrator("migrate", "--placeholder", "text=VARCHAR(9)")
                        .out())
                .contains("recorded in PUBLIC.CHANGES");
        assertThat(project.migrator("status", "--table", "other", "--placeholder", "text=INT")
                        .out())
                .contains("PUBLIC.OTHER", "pending (2)");
        assertThat(project.migrator("status", "--locations", "filesystem:" + folder.resolve("nowhere"))
                        .err())
                .contains("nowhere");
    }

    @Test
    void aValueThatMakesNoSenseIsNamedWithItsFileAndLine() {
        project.file("application.yml", "migrator:", "  lock-timeout: soon");
        Outcome refused = project.migrator("status");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("migrator.lock-timeout", "application.yml", "2:17", "'soon'");
    }

    @Test
    void aBrokenFileIsNamed() {
        project.file("application.yml", "migrator: {", "  x: [");
        Outcome refused = project.migrator("status");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("error: The configuration can't be read");
    }

    @Test
    void aUrlThatCannotBeReadIsNamedButNotShown() {
        project.variable("DATABASE_URL", "postgres://app:sec@ret@db/shop");
        Outcome refused = project.migrator("status", "-X");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("It comes from DATABASE_URL").doesNotContain("ret@db", "sec@");
    }

    @Test
    void noPasswordIsEverShown() {
        project.variable("DATABASE_URL", "postgres://app:s3cr3t@127.0.0.1:1/shop?password=s3cr3t");
        assertThat(project.migrator("status", "-X").err())
                .contains("No connection")
                .doesNotContain("s3cr3t");
        assertThat(project.migrator("status", "--password=s3cr3t", "-X").err()).doesNotContain("s3cr3t");
        assertThat(project.migrator("status", "--url", "jdbc:mysql://app:s3cr3t@127.0.0.1:1/shop", "-X")
                        .err())
                .contains("No connection")
                .doesNotContain("s3cr3t");
    }

    @Test
    void aUrlThatNoDriverTakesIsAMistakeAndNoCrash() {
        for (String url : List.of("jdbc:nonsense", "jdbc:", "jdbc:mysql:shop")) {
            Outcome refused = project.on(url, "status");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).startsWith("error: There is no driver").contains("PostgreSQL");
        }
    }

    @Test
    void severalDatabasesAreAllMigratedAndShown() {
        several();
        assertThat(project.migrator("migrate").out()).contains("PUBLIC.ORDERS_HISTORY", "PUBLIC.MIGRATIONS");
        assertThat(project.migrator("status", "--json").out()).contains("{\"orders\":{", ",\"billing\":{");
    }

    @Test
    void whatWorksOnOneDatabaseAsksWhich() {
        several();
        project.migrator("migrate");
        Outcome refused = project.migrator("rollback");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("There are several databases (orders, billing)", "--database");
        assertThat(project.migrator("rollback", "--database", "orders").out()).contains("PUBLIC.ORDERS_HISTORY");
        assertThat(project.migrator("rollback", "--database", "shop").err()).contains("orders, billing");
    }

    private void several() {
        project.file(
                "application.yml",
                "migrator.databases:",
                "  orders:",
                "    locations: classpath:db/migration",
                "    table: orders_history",
                "    datasource.url: " + project.database("orders"),
                "  billing:",
                "    locations: classpath:db/migration",
                "    datasource.url: " + project.database("billing"));
    }

    private void goesTo(String database, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "migrate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Outcome migrated = project.migrator(arguments);
        assertThat(migrated.code()).as(migrated.err()).isZero();
        assertThat(folder.resolve(database + ".mv.db")).exists();
    }
}

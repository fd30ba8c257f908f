package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OtherMigrationToolsTest {

    @Test
    void warnsOfFlywayOnTheSameDataSource(@TempDir Path folder, CapturedOutput output) {
        // Without it, Flyway fails on the tables that are there already, with the warning standing above its message.
        App.start("spring.flyway.enabled=true", flywayScripts(folder), "spring.flyway.baseline-on-migrate=true")
                .close();
        assertThat(output).containsOnlyOnce("Flyway and Migrator both migrate the same DataSource");
    }

    @Test
    void warnsOfLiquibaseOnTheSameDataSource(@TempDir Path folder, CapturedOutput output) {
        App.start("spring.liquibase.enabled=true", changelog(folder)).close();
        assertThat(output).containsOnlyOnce("Liquibase and Migrator both migrate the same DataSource");
    }

    @Test
    void saysNothingWhereFlywayHasAnotherDatabase(@TempDir Path folder, CapturedOutput output) {
        App.start(
                        "spring.flyway.enabled=true",
                        flywayScripts(folder),
                        "spring.flyway.url=" + App.freshDatabase(),
                        "spring.flyway.user=sa")
                .close();
        assertThat(output).contains("Applied 0001_create_users.sql").doesNotContain("both migrate");
    }

    @Test
    void warnsOfOneAmongSeveralDataSources(@TempDir Path folder, CapturedOutput output) {
        App.start(
                        SeveralDataSourcesTest.OnePrimary.class,
                        WebApplicationType.NONE,
                        "spring.liquibase.enabled=true",
                        changelog(folder))
                .close();
        assertThat(output).containsOnlyOnce("Liquibase and Migrator both migrate the same DataSource");
    }

    @Test
    void saysNothingWhereTheOthersAreDisabled(CapturedOutput output) {
        App.start().close();
        assertThat(output).doesNotContain("both migrate");
    }

    private static String flywayScripts(Path folder) {
        return "spring.flyway.locations="
                + new Scripts(folder)
                        .with("V1__other.sql", "CREATE TABLE other (id INT);")
                        .location();
    }

    private static String changelog(Path folder) {
        new Scripts(folder)
                .with("changelog.sql", "--liquibase formatted sql\n--changeset me:1\nCREATE TABLE other (id INT);\n");
        return "spring.liquibase.change-log=file:" + folder.resolve("changelog.sql");
    }
}

package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.Migrator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NoDataSourceTest {

    /** Under the name that it has on this line. */
    private static final String WITHOUT = "spring.autoconfigure.exclude="
            + (exists("org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
                    ? "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
                    : "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration");

    @Test
    void migrationsThatCannotRunFailTheStart() {
        assertThat(App.startFailing(App.Plain.class, WITHOUT))
                .rootCause()
                .hasMessageContaining("There are 3 migrations in classpath:db/migration, but no DataSource");
    }

    @Test
    void nothingIsWrongWhereThereIsNothingToMigrate() {
        try (App app = App.start(WITHOUT, "migrator.locations=classpath:dev/migrator")) {
            assertThat(app.context().getBeanNamesForType(Migrator.class)).isEmpty();
        }
    }

    @Test
    void aUrlOfTheMigrationsOwnIsEnough() {
        String url = App.freshDatabase();
        App.start(
                        App.Plain.class,
                        WebApplicationType.NONE,
                        WITHOUT,
                        "migrator.datasource.url=" + url,
                        "migrator.datasource.username=sa")
                .close();
        assertThat(App.tables(new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))))
                .containsExactly("orders", "users");
    }

    private static boolean exists(String type) {
        return NoDataSourceTest.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}

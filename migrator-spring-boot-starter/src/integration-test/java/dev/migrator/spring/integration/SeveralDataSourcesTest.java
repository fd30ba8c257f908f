package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.JavaMigration;
import dev.migrator.migration.MigratorException;
import dev.migrator.spring.MigratedDatabases;
import dev.migrator.spring.MigratorSettingsCustomizer;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SeveralDataSourcesTest {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TwoEqual {

        @Bean
        DataSource usersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }

        @Bean
        DataSource ordersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OnePrimary {

        @Bean
        @Primary
        DataSource usersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }

        @Bean
        DataSource ordersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }
    }

    /** As Boot's manual tells to declare a second one. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OneApart {

        @Bean
        DataSource usersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }

        @Bean(defaultCandidate = false)
        DataSource ordersDb() {
            return new DriverManagerDataSource(App.freshDatabase(), "sa", "");
        }
    }

    static class WithJava extends OnePrimary {

        @Bean
        @Qualifier("ordersDb")
        JavaMigration seed() {
            return new SeedOrders();
        }
    }

    static class WithHomelessJava extends OnePrimary {

        @Bean
        JavaMigration seed() {
            return new SeedOrders();
        }
    }

    static class WithCustomizer extends OnePrimary {

        @Bean
        MigratorSettingsCustomizer customizer() {
            return new MigratorSettingsCustomizer() {
                @Override
                public void customize(MigratorSettings.Builder settings) {}

                @Override
                public void customize(String database, MigratorSettings.Builder settings) {
                    settings.table("history_of_" + database);
                }
            };
        }
    }

    private String users = "";
    private String orders = "";

    @BeforeEach
    void writeScripts(@TempDir Path folder) {
        users = "migrator.databases.usersDb.locations="
                + new Scripts(folder.resolve("users")).creating("0001", "users").location();
        orders = "migrator.databases.ordersDb.locations="
                + new Scripts(folder.resolve("orders"))
                        .creating("0001", "orders")
                        .creating("0002", "lines")
                        .location();
    }

    @Test
    void eachGetsItsOwnMigrations() throws Exception {
        try (App app = App.start(OnePrimary.class, WebApplicationType.SERVLET, users, orders)) {
            assertThat(app.tables("usersDb")).containsExactly("users");
            assertThat(app.tables("ordersDb")).containsExactly("lines", "orders");
            assertThat(app.context().getBeanNamesForType(Migrator.class)).isEmpty();
            assertThat(app.bean(MigratedDatabases.class).find("ordersDb")).isPresent();
            String json = app.get("").body();
            assertThat(JsonPath.<String>read(json, "$.databases.usersDb.version"))
                    .isEqualTo("1");
            assertThat(JsonPath.<String>read(json, "$.databases.ordersDb.version"))
                    .isEqualTo("2");
        }
    }

    @Test
    void onlyThoseListedAreMigrated() {
        try (App app = App.start(OnePrimary.class, WebApplicationType.NONE, orders)) {
            assertThat(app.tables("usersDb")).isEmpty();
            assertThat(app.tables("ordersDb")).containsExactly("lines", "orders");
        }
    }

    @Test
    void inheritsAllButTargetAndOverrides() {
        try (App app = App.start(
                OnePrimary.class,
                WebApplicationType.NONE,
                users,
                orders,
                "migrator.target=1",
                "migrator.table=history",
                "migrator.databases.usersDb.table=user_history")) {
            assertThat(app.tables("usersDb")).containsExactly("user_history", "users");
            assertThat(app.tables("ordersDb")).containsExactly("history", "lines", "orders");
        }
    }

    @Test
    void acceptsANameAsEnvironmentVariablesSpellIt() {
        try (App app =
                App.start(OnePrimary.class, WebApplicationType.NONE, orders.replace("ordersDb", "ordersdb"), orders)) {
            assertThat(app.bean(MigratedDatabases.class).all()).hasSize(1);
            assertThat(app.tables("ordersDb")).containsExactly("lines", "orders");
        }
    }

    @Test
    void oneThatCannotBeReadDoesNotHideTheOthers() throws Exception {
        try (App app = App.start(OnePrimary.class, WebApplicationType.SERVLET, users, orders)) {
            DriverManagerDataSource lost = app.context().getBean("ordersDb", DriverManagerDataSource.class);
            lost.setUrl("jdbc:h2:tcp://localhost:1/nowhere;PASSWORD=topsecret");
            String json = app.get("").body();
            assertThat(JsonPath.<String>read(json, "$.databases.usersDb.state")).isEqualTo("current");
            assertThat(JsonPath.<String>read(json, "$.databases.ordersDb.error"))
                    .contains("No connection to the database")
                    .doesNotContain("topsecret");
        }
    }

    @Test
    void thePrimaryOneIsMigratedUnlessSomeAreListed() {
        try (App app = App.start(OnePrimary.class, WebApplicationType.NONE)) {
            assertThat(app.tables("usersDb")).containsExactly("orders", "users");
            assertThat(app.tables("ordersDb")).isEmpty();
            assertThat(app.bean(MigratedDatabases.class).find("usersDb")).isPresent();
        }
    }

    @Test
    void oneThatIsNoDefaultCandidateIsLeftAlone() {
        try (App app = App.start(OneApart.class, WebApplicationType.NONE)) {
            assertThat(app.tables("usersDb")).containsExactly("orders", "users");
            assertThat(app.tables("ordersDb")).isEmpty();
        }
    }

    @Test
    void refusesToGuessAmongEqualOnes() {
        assertThat(App.startFailing(TwoEqual.class))
                .rootCause()
                .hasMessageContaining("There are 2 DataSources (usersDb, ordersDb) and none is primary")
                .extracting(failure -> ((MigratorException) failure).fix())
                .asString()
                .contains("@Primary", "@MigratorDataSource", "migrator.databases");
    }

    @Test
    void namesTheDataSourcesWhenOneIsUnknown() {
        assertThat(App.startFailing(OnePrimary.class, "migrator.databases.billing.locations=classpath:db/migration"))
                .rootCause()
                .hasMessageContaining("\"billing\"")
                .hasMessageContaining("usersDb, ordersDb");
    }

    @Test
    void insistsOnLocations() {
        assertThat(App.startFailing(OnePrimary.class, "migrator.databases.usersDb.table=history"))
                .rootCause()
                .hasMessageContaining("migrator.databases.usersDb has no locations");
    }

    @Test
    void aJavaMigrationBelongsToTheDatabaseThatItsQualifierNames() {
        try (App app = App.start(WithJava.class, WebApplicationType.NONE, users, orders)) {
            assertThat(new JdbcTemplate(app.context().getBean("ordersDb", DataSource.class))
                            .queryForObject("SELECT count(*) FROM orders", Long.class))
                    .isOne();
        }
    }

    @Test
    void aCustomizerCanTellThemApart() {
        try (App app = App.start(WithCustomizer.class, WebApplicationType.NONE, users, orders)) {
            assertThat(app.tables("usersDb")).containsExactly("history_of_usersdb", "users");
            assertThat(app.tables("ordersDb")).contains("history_of_ordersdb");
        }
    }

    @Test
    void aJavaMigrationWithoutQualifierIsRefused() {
        assertThat(App.startFailing(WithHomelessJava.class, users, orders))
                .rootCause()
                .hasMessageContaining("the Java migration \"seed\"")
                .hasMessageContainingAll("usersDb", "ordersDb");
    }
}

package dev.migrator.spring.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

class JpaTest {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithEntity {}

    @Test
    void migratesBeforeHibernateValidatesTheEntities() {
        try (ConfigurableApplicationContext context = start("--spring.jpa.hibernate.ddl-auto=validate")) {
            assertThat(context.getBean(EntityManagerFactory.class)
                            .getMetamodel()
                            .entity(User.class))
                    .isNotNull();
        }
    }

    @Test
    void findsWhatTheEntitiesMissWhenNothingIsMigrated() {
        assertThatThrownBy(() -> start("--spring.jpa.hibernate.ddl-auto=validate", "--migrator.mode=off"))
                .hasStackTraceContaining("missing table");
    }

    @Test
    void keepsHibernateFromCreatingTheTablesOfAnEmbeddedDatabase() {
        try (ConfigurableApplicationContext context = start("--migrator.target=1")) {
            SchemaManagementProvider provider =
                    context.getBean("migratorSchemaManagementProvider", SchemaManagementProvider.class);
            DataSource dataSource = context.getBean(DataSource.class);
            assertThat(provider.getSchemaManagement(dataSource)).isEqualTo(SchemaManagement.MANAGED);
            assertThat(lengthOfNames(dataSource)).isEqualTo(100);
        }
    }

    @Test
    void keepsHibernateFromCreatingTheTablesOfAnApplicationsOwnMigrator() {
        try (ConfigurableApplicationContext context = start(List.of(WithEntity.class, OwnMigrator.class))) {
            assertThat(lengthOfNames(context.getBean(DataSource.class))).isEqualTo(100);
        }
    }

    /** Not a configuration class by annotation, or the other tests would find it too. */
    static final class OwnMigrator {

        @Bean(initMethod = "migrate")
        Migrator migrator(DataSource dataSource) {
            return Migrator.of(MigratorSettings.builder(dataSource).target("1").build());
        }
    }

    /** Hibernate's own DDL has VARCHAR(255). */
    private static Long lengthOfNames(DataSource dataSource) {
        return Objects.requireNonNull(new JdbcTemplate(dataSource)
                .queryForObject(
                        "SELECT character_maximum_length FROM information_schema.columns"
                                + " WHERE table_name = 'USERS' AND column_name = 'NAME'",
                        Long.class));
    }

    @Test
    void leavesTheTablesToHibernateWhenNothingIsMigrated() {
        try (ConfigurableApplicationContext context = start("--migrator.mode=off")) {
            assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                            .queryForList("SELECT table_name FROM information_schema.tables", String.class))
                    .contains("USERS")
                    .doesNotContain("ORDERS", "MIGRATIONS");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return start(List.of(WithEntity.class), arguments);
    }

    private static ConfigurableApplicationContext start(List<Class<?>> sources, String... arguments) {
        return new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.flyway.enabled=false",
                        "spring.liquibase.enabled=false",
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .run(arguments);
    }
}

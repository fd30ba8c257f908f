package dev.migrator.spring.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
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
            // Hibernate's own DDL has VARCHAR(255).
            assertThat(new JdbcTemplate(dataSource)
                            .queryForObject(
                                    "SELECT character_maximum_length FROM information_schema.columns"
                                            + " WHERE table_name = 'USERS' AND column_name = 'NAME'",
                                    Long.class))
                    .isEqualTo(100);
        }
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
        return new SpringApplicationBuilder(WithEntity.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.flyway.enabled=false",
                        "spring.liquibase.enabled=false",
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .run(arguments);
    }
}

package dev.migrator.spring.slices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;

@DataJpaTest(
        properties = {
            "spring.flyway.enabled=false",
            "spring.liquibase.enabled=false",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
class DataJpaTestTest {

    @Test
    void findsTheTablesOfTheMigrations(@Autowired EntityManager entities) {
        assertThat((List<?>) entities.createNativeQuery("SELECT name FROM user_names")
                        .getResultList())
                .isEmpty();
    }
}

package dev.migrator.spring.slices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

@DataJdbcTest(properties = {"spring.flyway.enabled=false", "spring.liquibase.enabled=false"})
class DataJdbcTestTest {

    @Test
    void findsTheTablesOfTheMigrations(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("SELECT name FROM user_names")).isEmpty();
    }
}

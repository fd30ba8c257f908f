package dev.migrator.spring.slices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

@JdbcTest(properties = {"spring.flyway.enabled=false", "spring.liquibase.enabled=false"})
class JdbcTestTest {

    @Test
    void findsTheTablesOfTheMigrations(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("SELECT name FROM user_names")).isEmpty();
    }
}

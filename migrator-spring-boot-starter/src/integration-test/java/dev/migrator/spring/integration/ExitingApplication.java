package dev.migrator.spring.integration;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The main class of an ordinary application, for processes of their own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ExitingApplication {

    public static void main(String[] args) {
        SpringApplication.run(ExitingApplication.class, args);
    }

    /** What must not happen in a process that only migrates. */
    @Bean
    ApplicationRunner work() {
        return arguments -> System.out.println("WORKING");
    }

    @Bean
    Eager eager() {
        return new Eager();
    }

    /** Only on request. */
    @Bean
    @ConditionalOnProperty("test.own-migrator")
    Migrator myMigrator(DataSource dataSource) {
        return Migrator.of(MigratorSettings.builder(dataSource).build());
    }

    static class Eager {
        Eager() {
            System.out.println("CREATED");
        }
    }
}

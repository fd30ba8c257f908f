package dev.migrator.cli.application;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The main class of an ordinary application. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WorkingApplication {

    public static void main(String[] args) {
        SpringApplication.run(WorkingApplication.class, args);
    }

    /** What must not happen where a command runs instead. */
    @Bean
    ApplicationRunner work() {
        return arguments -> System.out.println("WORKING");
    }
}

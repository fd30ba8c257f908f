package dev.migrator.cli;

import dev.migrator.spring.CommandRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Brings the commands into an application: {@code migrator.command=…} runs one in its place. */
@AutoConfiguration
public final class CommandAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CommandRunner migratorCommandRunner(Environment environment) {
        return new ApplicationCommands(environment);
    }
}

package dev.migrator.cli;

import dev.migrator.spring.autoconfigure.MigratorProperties;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The application's configuration, read by Spring Boot itself: its files, imports and profiles, the environment and
 * {@code SPRING_APPLICATION_JSON}. On top lie the options. What the application would find in its jar is looked up on the
 * given class path, what it would find in the current folder in the folder of the call.
 */
final class Configuration {

    private final Binder binder;

    private Configuration(ConfigurableEnvironment environment) {
        this.binder = Binder.get(environment);
    }

    /** @throws UsageException if a file is broken, or one that is named is not there */
    static Configuration read(ConnectionOptions options, Surroundings surroundings, ClassLoader classPath) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.copyOf(surroundings.environment())));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("options of the command line", options.asProperties()));
        try {
            if (environment.containsProperty("SPRING_APPLICATION_JSON")
                    || environment.containsProperty("spring.application.json")) {
                new SpringApplicationJsonEnvironmentPostProcessor()
                        .postProcessEnvironment(environment, new SpringApplication());
            }
            options.profiles().forEach(environment::addActiveProfile);
            ConfigDataEnvironmentPostProcessor.applyTo(
                    environment, new Folder(surroundings.folder(), classPath), null, options.profiles());
        } catch (RuntimeException e) {
            // The parsers behind it have exceptions of their own.
            throw unreadable(e);
        }
        ConfigurationPropertySources.attach(environment);
        return new Configuration(environment);
    }

    /** @throws UsageException if a value can't be what its property asks for */
    MigratorProperties migrator() {
        try {
            return binder.bindOrCreate("migrator", MigratorProperties.class);
        } catch (BindException e) {
            throw unreadable(e);
        }
    }

    /** A property's value, where it has text. */
    Optional<String> value(String name) {
        try {
            return Optional.ofNullable(binder.bind(name, String.class).orElse(null))
                    .filter(text -> !text.isBlank());
        } catch (BindException e) {
            throw unreadable(e);
        }
    }

    /** Where a property is set, for a message. */
    String sourceOf(String name) {
        return ValueSource.of(binder, name);
    }

    private static UsageException unreadable(RuntimeException problem) {
        if (problem instanceof BindException bind) {
            return UsageException.unreadableConfiguration(ValueSource.describe(bind), bind);
        }
        String root = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        String message = String.valueOf(problem.getMessage());
        return UsageException.unreadableConfiguration(
                message.contains(root) ? message : message + ": " + root, problem);
    }

    /** Takes files without a leading slash from the folder of the call, as the process itself does. */
    private static final class Folder extends DefaultResourceLoader {

        private final Path folder;

        Folder(Path folder, ClassLoader classPath) {
            super(classPath);
            this.folder = folder;
        }

        @Override
        public Resource getResource(String location) {
            if (location.startsWith("file:") && !location.startsWith("file:/")) {
                String path = location.substring("file:".length());
                String resolved = folder.resolve(path).toString();
                return new FileSystemResource(
                        path.isEmpty() || path.endsWith("/") ? resolved + File.separator : resolved);
            }
            return super.getResource(location);
        }
    }
}

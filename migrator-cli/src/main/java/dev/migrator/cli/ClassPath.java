package dev.migrator.cli;

import dev.migrator.source.Location;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Where {@code classpath:} leads.
 *
 * @param entries jars and folders; none where only the application's resources are looked at
 * @param loader finds resources in them
 */
record ClassPath(List<Path> entries, ClassLoader loader) {

    /** As Maven and Gradle build by default. */
    private static final String RESOURCES = "src/main/resources";

    private static final List<String> COMPILED = List.of("target/classes", "build/classes/java/main");

    /**
     * The given entries or, without any, the application's resources as they lie in its source folder.
     *
     * @throws UsageException if an entry isn't there
     */
    static ClassPath of(ConnectionOptions options, Path folder) {
        List<Path> entries = options.classPath().stream()
                .flatMap(text -> Arrays.stream(text.split(File.pathSeparator, -1)))
                .filter(entry -> !entry.isBlank())
                .map(folder::resolve)
                .toList();
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw UsageException.classPathEntry(entry);
            }
            urls.addAll(urls(entry));
        }
        if (urls.isEmpty() && Files.isDirectory(folder.resolve(RESOURCES))) {
            urls.addAll(urls(folder.resolve(RESOURCES)));
        }
        return new ClassPath(entries, new URLClassLoader(urls.toArray(URL[]::new), ClassPath.class.getClassLoader()));
    }

    /** Where a location lies while it is worked on: what is on the class path later is among the sources now. */
    static Path sourceOf(Path folder, Location location) {
        return switch (location.kind()) {
            case CLASSPATH -> folder.resolve(RESOURCES).resolve(location.path());
            case FILESYSTEM -> folder.resolve(location.path());
        };
    }

    /** Where the application's classes are once it was built. */
    static List<Path> compiled(Path folder) {
        return COMPILED.stream().map(folder::resolve).filter(Files::isDirectory).toList();
    }

    /** An executable jar of Spring Boot holds the application's classes one level down. */
    private static List<URL> urls(Path entry) {
        try {
            URL url = entry.toUri().toURL();
            if (Files.isDirectory(entry)) {
                return List.of(url);
            }
            try (JarFile jar = new JarFile(entry.toFile())) {
                return jar.getEntry("BOOT-INF/classes/") == null
                        ? List.of(url)
                        : List.of(
                                URI.create("jar:" + url + "!/BOOT-INF/classes/").toURL(), url);
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw UsageException.classPathEntry(entry);
        }
    }
}

package dev.migrator.cli;

import dev.migrator.migration.JavaMigration;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Finds the migrations written in Java among compiled classes. No class is loaded but theirs. */
final class JavaMigrations {

    private static final AssignableTypeFilter MIGRATION = new AssignableTypeFilter(JavaMigration.class);

    private JavaMigrations() {}

    /**
     * Those in the given jars and folders, but not in jars within them.
     *
     * @throws UsageException if one can't be made with a constructor without parameters
     */
    static List<JavaMigration> in(List<Path> entries, ClassLoader loader) {
        List<JavaMigration> found = new ArrayList<>();
        try (URLClassLoader own = ownLoader(entries)) {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(own);
            CachingMetadataReaderFactory classes = new CachingMetadataReaderFactory(resolver);
            for (Path entry : entries) {
                for (Resource resource : resolver.getResources(pattern(entry))) {
                    MetadataReader type = classes.getMetadataReader(resource);
                    if (type.getClassMetadata().isConcrete() && MIGRATION.match(type, classes)) {
                        found.add(make(type.getClassMetadata().getClassName(), loader));
                    }
                }
            }
        } catch (IOException e) {
            throw UsageException.unreadableConfiguration("a class on the class path: " + e.getMessage(), e);
        }
        return found;
    }

    /** The versions of those that can be made; the others don't tell theirs. */
    static List<String> versions(List<Path> entries) {
        try (URLClassLoader own = ownLoader(entries)) {
            return in(entries, own).stream().map(JavaMigration::version).toList();
        } catch (IOException | UsageException e) {
            return List.of();
        }
    }

    private static URLClassLoader ownLoader(List<Path> entries) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            urls.add(entry.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), JavaMigrations.class.getClassLoader());
    }

    private static String pattern(Path entry) throws IOException {
        if (entry.toFile().isDirectory()) {
            return "file:" + entry.toAbsolutePath() + "/**/*.class";
        }
        String root = "jar:" + entry.toUri() + "!/";
        boolean executable = new UrlResource(root + "BOOT-INF/classes/").exists();
        return root + (executable ? "BOOT-INF/classes/" : "") + "**/*.class";
    }

    private static JavaMigration make(String type, ClassLoader loader) {
        try {
            Constructor<?> constructor = Class.forName(type, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (JavaMigration) constructor.newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw UsageException.javaMigration(type, e);
        }
    }
}

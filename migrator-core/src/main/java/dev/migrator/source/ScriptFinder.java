package dev.migrator.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/** Lists the files of locations: in folders, in jars, and in jars within a Spring Boot jar. */
final class ScriptFinder {

    private final PathMatchingResourcePatternResolver resolver;

    ScriptFinder(ClassLoader classLoader) {
        this.resolver = new PathMatchingResourcePatternResolver(classLoader);
    }

    /**
     * The files of a location in no particular order; none where an optional location is absent.
     *
     * @throws InvalidLocationException if it is required and absent, or can't be read
     */
    List<ScriptFile> find(Location location) {
        try {
            return switch (location.kind()) {
                case CLASSPATH -> onClassPath(location);
                case FILESYSTEM -> inFolder(location);
            };
        } catch (IOException e) {
            throw InvalidLocationException.unreadable(location, e);
        }
    }

    private List<ScriptFile> inFolder(Location location) throws IOException {
        Path folder = Path.of(location.path());
        if (!Files.isDirectory(folder)) {
            throw InvalidLocationException.absent(location, " (looked for " + folder.toAbsolutePath() + ")");
        }
        return walk(folder);
    }

    private List<ScriptFile> onClassPath(Location location) throws IOException {
        List<ScriptFile> files = new ArrayList<>();
        Resource[] roots = resolver.getResources("classpath*:" + location.path() + "/");
        for (Resource root : roots) {
            URL url = root.getURL();
            if (ResourceUtils.isFileURL(url)) {
                files.addAll(walk(Path.of(URI.create(url.toString()))));
            } else {
                files.addAll(inJar(url));
            }
        }
        if (roots.length == 0 && location.required()) {
            throw InvalidLocationException.absent(location, " on the class path");
        }
        return files;
    }

    /** Asks the jar itself: as URLs, names that hold a percent sign can't be told from encoded ones. */
    private static List<ScriptFile> inJar(URL root) throws IOException {
        if (!(root.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("neither a folder nor a jar: " + root);
        }
        String folder = connection.getEntryName();
        return connection.getJarFile().stream()
                .map(JarEntry::getName)
                .filter(entry -> entry.startsWith(folder) && isVisible(entry.substring(folder.length())))
                .map(entry -> inJar(root, entry, entry.substring(folder.length())))
                .toList();
    }

    private static ScriptFile inJar(URL root, String entry, String name) {
        return new ScriptFile(name, root + name, () -> {
            JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile();
            return jar.getInputStream(jar.getEntry(entry));
        });
    }

    private static List<ScriptFile> walk(Path folder) throws IOException {
        List<ScriptFile> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                        // Kubernetes mounts a ConfigMap as a hidden folder of files and links beside it.
                        return !entered.equals(folder) && isHidden(entered)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        if (isVisible(name)) {
                            files.add(new ScriptFile(name, folder + "/" + name, () -> Files.newInputStream(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Hidden files and folders hold what editors, file systems and version control put aside. */
    private static boolean isVisible(String name) {
        return !name.isEmpty() && !name.endsWith("/") && !("/" + name).contains("/.");
    }
}

package dev.migrator.source;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/** Lists the {@code .sql} files of locations: in folders, in jars, and in jars within a Spring Boot jar. */
final class ScriptFinder {

    private final PathMatchingResourcePatternResolver resolver;

    ScriptFinder(ClassLoader classLoader) {
        this.resolver = new PathMatchingResourcePatternResolver(classLoader);
    }

    /**
     * The files of a location in no particular order; none where an optional location is absent.
     *
     * @throws InvalidLocationException if it is required and absent
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
        return walk(location, folder);
    }

    private List<ScriptFile> onClassPath(Location location) throws IOException {
        List<ScriptFile> files = new ArrayList<>();
        Resource[] roots = resolver.getResources("classpath*:" + location.path() + "/");
        for (Resource root : roots) {
            URL url = root.getURL();
            if (ResourceUtils.isFileURL(url)) {
                files.addAll(walk(location, Path.of(URI.create(url.toString()))));
            } else {
                files.addAll(inJar(location, url.toString()));
            }
        }
        if (roots.length == 0 && location.required()) {
            throw InvalidLocationException.absent(location, " on the class path");
        }
        return files;
    }

    private List<ScriptFile> inJar(Location location, String root) throws IOException {
        List<ScriptFile> files = new ArrayList<>();
        for (Resource resource : resolver.getResources(root + "**/*.*")) {
            String below = resource.getURL().toString().substring(root.length());
            String name = StringUtils.uriDecode(below, StandardCharsets.UTF_8);
            if (isScript(name)) {
                files.add(new ScriptFile(name, location + "/" + name, resource));
            }
        }
        return files;
    }

    private static List<ScriptFile> walk(Location location, Path folder) throws IOException {
        List<ScriptFile> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                        // Kubernetes mounts a ConfigMap with its real files in a hidden folder and links to them beside
                        // it.
                        return !entered.equals(folder) && isHidden(entered)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        if (isScript(name)) {
                            files.add(new ScriptFile(name, location + "/" + name, () -> Files.newInputStream(file)));
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
    private static boolean isScript(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql") && !("/" + name).contains("/.");
    }
}

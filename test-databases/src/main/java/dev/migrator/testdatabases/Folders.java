package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders that servers live in: a cache that outlives the JVM, and scratch space that does not. */
final class Folders {

    /** Fills a folder that is still private to the caller. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private static final Path ROOT = root();

    /** Made when first used: most JVMs need none, and a killed one leaves it behind. */
    private static final class Scratch {
        private static final Path FOLDER = temporary("scratch");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(FOLDER)));
        }
    }

    private Folders() {}

    /** The cached folder of that name; the first caller on this machine fills it. */
    static synchronized Path cached(String name, Filling filling) {
        Path folder = ROOT.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path staging = temporary(name);
        try {
            filling.into(staging);
            moveUnlessThere(staging, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fill " + folder, e);
        } finally {
            delete(staging);
        }
    }

    private static void moveUnlessThere(Path staging, Path folder) throws IOException {
        try {
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another JVM may have filled the same folder in the meantime; its content is as good.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** A new folder that nobody but the caller removes. */
    static Path temporary(String name) {
        try {
            return Files.createTempDirectory(ROOT, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder that is gone, at the latest, when the JVM ends. */
    static Path scratch(String name) {
        try {
            return Files.createTempDirectory(Scratch.FOLDER, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(target)) {
                    continue;
                }
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path root =
                Path.of(System.getProperty("java.io.tmpdir"), "migrator-databases-" + System.getProperty("user.name"));
        try {
            if (Platform.WINDOWS) {
                return Files.createDirectories(root);
            }
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(root, ownerOnly);
            Path probe = Files.createTempDirectory("migrator-");
            boolean mine = Files.getOwner(probe).equals(Files.getOwner(root, LinkOption.NOFOLLOW_LINKS));
            Files.delete(probe);
            if (!mine) {
                // Programs are run from there: in a temporary folder for all, anyone can have put them.
                throw new IllegalStateException(root + " belongs to somebody else");
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The two shapes in which server binaries are published. */
final class Archives {

    private Archives() {}

    /** Unpacks the tar file in a jar whose name ends so. */
    static void unpackNested(Path jar, String suffix, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry nested = zip.stream()
                    .filter(entry -> entry.getName().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no " + suffix));
            try (InputStream raw = zip.getInputStream(nested);
                    InputStream plain = suffix.endsWith("xz") ? new XZInputStream(raw) : new GZIPInputStream(raw);
                    TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
                unpack(tar, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = inside(target, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(file.resolveSibling("."));
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                write(tar, file, (entry.getMode() & 0100) != 0);
            }
        }
    }

    /** Unpacks what lies below that folder of a jar and begins with one of these names; jars know no modes. */
    static void unpackJar(Path jar, String folder, Path target, List<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                int start = entry.getName().indexOf("/" + folder) + 1 + folder.length();
                if (entry.isDirectory() || start <= folder.length()) {
                    continue;
                }
                String name = entry.getName().substring(start);
                if (wanted.stream().anyMatch(name::startsWith)) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        write(content, inside(target, name), !name.startsWith("share/"));
                    }
                }
            }
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if (executable && !file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException(name + " leads out of the archive");
        }
        return file;
    }
}

package dev.migrator.dialect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For databases without a server: a lock in this JVM, and one of the operating system on a file beside the database for
 * other processes. That file stays; removing it would let two processes lock two files of one name.
 */
final class LocalLock implements MigratorLock {

    private static final Map<String, LockHolder> HELD = new ConcurrentHashMap<>();

    private final String key;
    private final LockHolder self;
    private final @Nullable Path file;
    private @Nullable FileChannel channel;

    /** @param databaseFile matches a URL that leads to a file, with the group {@code path} */
    LocalLock(LockScope scope, Pattern databaseFile) {
        Matcher url = databaseFile.matcher(scope.url());
        this.file = url.matches() ? beside(url.group("path"), scope.table()) : null;
        this.key = (file == null ? scope.url().replaceFirst("[;?].*", "") : file.toString()) + " " + scope.table();
        this.self = new LockHolder(scope.owner(), Optional.of(Instant.now()));
    }

    private static Path beside(String database, String table) {
        String home = database.startsWith("~") ? System.getProperty("user.home") + database.substring(1) : database;
        String name = table.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_|_$", "");
        return Path.of(home + "." + name + ".lock").toAbsolutePath().normalize();
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        if (HELD.putIfAbsent(key, self) != null) {
            return false;
        }
        boolean acquired = false;
        try {
            acquired = file == null || tryLock(file);
        } catch (IOException e) {
            throw new SQLException("can't lock " + file + ": " + e, e);
        } finally {
            if (!acquired) {
                HELD.remove(key);
            }
        }
        return acquired;
    }

    private boolean tryLock(Path path) throws IOException {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(opened)) {
            opened.close();
            return false;
        }
        opened.truncate(0);
        opened.write(ByteBuffer.wrap(self.name().getBytes(StandardCharsets.UTF_8)));
        channel = opened;
        return true;
    }

    private static boolean isFree(FileChannel opened) throws IOException {
        try {
            FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // This JVM has it already, by a copy of this class that another class loader loaded.
            return false;
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try {
            if (channel != null) {
                channel.truncate(0);
                channel.close();
            }
        } catch (IOException e) {
            throw new SQLException("can't unlock " + file + ": " + e, e);
        } finally {
            HELD.remove(key);
        }
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) {
        LockHolder here = HELD.get(key);
        return here != null || file == null ? Optional.ofNullable(here) : writtenBy(file);
    }

    /** The holder in another process wrote its name into the file; an empty file has none. */
    private static Optional<LockHolder> writtenBy(Path file) {
        try {
            String name = Files.exists(file) ? Files.readString(file) : "";
            return name.isBlank() ? Optional.empty() : Optional.of(new LockHolder(name, Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

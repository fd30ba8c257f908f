package dev.migrator.dialect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For databases without a server: a lock in this JVM, and one of the operating system on a file beside the database for
 * other processes. That file stays; removing it would let two processes lock two files of one name.
 *
 * <p>The JVM's half stands in the system properties, which every class loader shares. It must come first: a process that
 * opens and closes the file a second time gives up its own lock on it (fcntl(2), "Advisory record locking").
 */
final class LocalLock implements MigratorLock {

    private static final Properties HELD = System.getProperties();
    private static final String SINCE = " since ";

    private final String key;
    private final String owner;
    private final @Nullable Path file;
    private @Nullable FileChannel channel;

    /**
     * @param databaseFile matches a URL that leads to a file, with the group {@code path}
     * @param database the product's name
     * @throws LockStrategyException if a lease was asked for
     */
    static LocalLock of(LockScope scope, Pattern databaseFile, String database) {
        if (scope.strategy() == LockStrategy.LEASE) {
            throw LockStrategyException.noServer(database);
        }
        return new LocalLock(scope, databaseFile);
    }

    private LocalLock(LockScope scope, Pattern databaseFile) {
        Matcher url = databaseFile.matcher(scope.url());
        this.file = url.matches() ? beside(url.group("path"), scope.name()) : null;
        String database = file == null ? scope.url().replaceFirst("[;?].*", "") + " " + scope.name() : file.toString();
        this.key = "dev.migrator.lock " + database;
        this.owner = scope.owner().toString();
    }

    private static Path beside(String database, String table) {
        String home = database.startsWith("~") ? System.getProperty("user.home") + database.substring(1) : database;
        return Path.of(home + "." + table.replaceAll("[^A-Za-z0-9_]+", "_") + ".lock")
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        String entry = owner + SINCE + Instant.now();
        if (HELD.putIfAbsent(key, entry) != null) {
            return false;
        }
        boolean acquired = false;
        try {
            acquired = file == null || tryLock(file, entry);
        } catch (IOException e) {
            throw new SQLException("can't lock " + file + ": " + e, e);
        } finally {
            if (!acquired) {
                HELD.remove(key);
            }
        }
        return acquired;
    }

    private boolean tryLock(Path path, String entry) throws IOException {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean acquired = false;
        try {
            FileLock lock = opened.tryLock();
            if (lock != null) {
                opened.truncate(0);
                opened.write(ByteBuffer.wrap(entry.getBytes(StandardCharsets.UTF_8)));
                channel = opened;
                acquired = true;
            }
        } finally {
            if (!acquired) {
                // Its lock goes with it.
                opened.close();
            }
        }
        return acquired;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try (FileChannel ours = channel) {
            if (ours != null) {
                ours.truncate(0);
            }
        } catch (IOException e) {
            throw new SQLException("can't unlock " + file + ": " + e, e);
        } finally {
            HELD.remove(key);
        }
    }

    @Override
    public Optional<LockHolder> holder(Connection connection) {
        String here = HELD.getProperty(key);
        Optional<String> entry = here != null ? Optional.of(here) : file == null ? Optional.empty() : elsewhere(file);
        return entry.map(LocalLock::holder);
    }

    private static LockHolder holder(String entry) {
        int end = entry.lastIndexOf(SINCE);
        try {
            return end < 0
                    ? LockHolder.of(entry, Optional.empty())
                    : LockHolder.of(
                            entry.substring(0, end), Optional.of(Instant.parse(entry.substring(end + SINCE.length()))));
        } catch (DateTimeParseException e) {
            return LockHolder.of(entry, Optional.empty());
        }
    }

    /** What another process wrote into the file counts only while that process lives, which the file's lock tells. */
    private Optional<String> elsewhere(Path path) {
        if (!Files.exists(path) || HELD.putIfAbsent(key, owner) != null) {
            return Optional.empty();
        }
        try (FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock free = opened.tryLock()) {
            return free != null ? Optional.empty() : Optional.of(Files.readString(path));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            HELD.remove(key);
        }
    }
}

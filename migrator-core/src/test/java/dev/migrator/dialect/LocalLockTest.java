package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.testdatabases.DatabaseKind;
import dev.migrator.testdatabases.TestDatabase;
import dev.migrator.testdatabases.TestServer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The operating system's half of a lock without a server. */
class LocalLockTest {

    /** A device on which nothing can be written. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void thatCannotSayWhoHasItIsNotHeld() throws Exception {
        Assumptions.assumeTrue(Files.isWritable(FULL), "only Linux has /dev/full");
        try (TestDatabase database = TestServer.of(DatabaseKind.SQLITE).freshDatabase();
                Connection connection = database.dataSource().getConnection()) {
            String file = database.url().replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", "");
            Path lockFile = Path.of(file + ".migrations.lock");
            Files.createSymbolicLink(lockFile, FULL);
            MigratorLock lock = Dialects.of(connection.getMetaData())
                    .lock(new LockScope(
                            database.url(),
                            "migrations",
                            "migrations",
                            "migrations_lock",
                            new LockOwner("one", 7),
                            database.dataSource(),
                            LockStrategy.AUTO));

            assertThatThrownBy(() -> lock.tryAcquire(connection))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("can't lock");

            // This JVM knows of no lock on it any more, or it would refuse another one.
            try (FileChannel channel = FileChannel.open(FULL, StandardOpenOption.WRITE);
                    FileLock free = channel.tryLock()) {
                assertThat(free).isNotNull();
            }
            Files.delete(lockFile);
            assertThat(lock.tryAcquire(connection)).isTrue();
            lock.release(connection);
        }
    }
}

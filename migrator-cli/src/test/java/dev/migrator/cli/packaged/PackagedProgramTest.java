package dev.migrator.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedProgramTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void begin() throws IOException {
        Path project = folder.resolve("project with blanks");
        Files.createDirectories(project.resolve("sql"));
        Files.writeString(project.resolve("sql/0001_create_users.sql"), "CREATE TABLE users (id INT);");
        Files.writeString(
                project.resolve("application.yml"),
                "migrator.locations: filesystem:sql\nspring.datasource.url: jdbc:h2:file:./shop\n");
        shell = new Shell(project, folder.resolve("program with blanks"));
    }

    @Test
    void startsWithAndWithoutAnArchive() throws Exception {
        // The first writes the archive, the second uses it, and one that can't be read does no harm.
        assertThat(shell.run("migrator migrate", "").output()).startsWith("Applied 0001_create_users.sql\n");
        assertThat(archives()).hasSize(1);
        assertThat(shell.run("migrator status --exit-code", "").code()).isZero();
        Files.delete(archives().get(0));
        Files.writeString(folder.resolve("program with blanks/cache/migrator/x.jsa"), "");
        assertThat(shell.run(
                                "for f in \"$MIGRATOR_CACHE\"/migrator/*; do rm \"$f\"; echo no > \"$f\"; done; migrator status",
                                "")
                        .output())
                .startsWith("dataSource: H2 ");
        assertThat(shell.run("MIGRATOR_CACHE=off migrator status", "").code()).isZero();
        assertThat(shell.run("MIGRATOR_CACHE=/dev/null/nowhere migrator status", "")
                        .code())
                .isZero();
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("program with blanks/cache/migrator"))) {
            return files.toList();
        }
    }

    @Test
    void isStoppedByASignalAndLeavesNothing() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path ready = folder.resolve("project with blanks/ready");
            CompletableFuture<Integer> endOfTalk = CompletableFuture.supplyAsync(() -> {
                try (Socket database = mute.accept()) {
                    // The shell waits for this before it sends the signal.
                    Files.writeString(ready, "connected", StandardOpenOption.WRITE);
                    database.setSoTimeout(60_000);
                    database.getInputStream().readAllBytes();
                    return 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            String url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/shop?sslmode=disable";

            Shell.Result stopped = shell.run(
                    "mkfifo ready; migrator status --url '" + url
                            + "' & program=$!; cat ready; kill $program; wait $program",
                    "");

            assertThat(stopped.code()).as(stopped.output()).isEqualTo(143);
            assertThat(endOfTalk.get()).isZero();
            assertThat(archives()).isEmpty();
        }
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        assertThat(shell.run("migrator status --exit-code", "").code()).isEqualTo(1);
        assertThat(shell.run("migrator oops", "").code()).isEqualTo(2);
        assertThat(shell.run("MIGRATOR_JAR=nowhere migrator status", "").code()).isEqualTo(2);
    }

    @Test
    void reportsGoToOneStreamAndEverythingElseToTheOther() throws Exception {
        assertThat(shell.run("migrator migrate -vv --json 2>/dev/null", "").output())
                .matches("\\{\"databases\":.*}\n");
        assertThat(shell.run("migrator status -v 2>&1 >/dev/null", "").output()).isEmpty();
        assertThat(shell.run("migrator oops 2>/dev/null", "").output()).isEmpty();
    }

    @Test
    void tellsItsRelease() throws Exception {
        assertThat(shell.run("migrator --version", "").output()).matches("(?s)migrator \\d+\\.\\d+.*");
    }

    @Test
    void asksForAPasswordWithoutShowingIt() throws Exception {
        shell.run("migrator create --url 'jdbc:h2:file:./closed;USER=app;PASSWORD=s3cr3t'", "");
        Shell.Result shown = shell.run("migrator status --url jdbc:h2:file:./closed --user app --password", "s3cr3t\n");
        assertThat(shown.code()).as(shown.output()).isZero();
        assertThat(shown.output()).contains("pending (1)").doesNotContain("s3cr3t");
        assertThat(shell.run("migrator status --url jdbc:h2:file:./closed --user app --password", "wr0ng\n")
                        .output())
                .startsWith("Enter value")
                .doesNotContain("wr0ng");
    }

    @Test
    void holdsTheDriversOfAllDatabasesAndTheirLicences() throws IOException {
        try (JarFile jar = new JarFile(Shell.jar().toFile())) {
            String drivers = new String(
                    jar.getInputStream(jar.getEntry("META-INF/services/java.sql.Driver"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(drivers.lines())
                    .containsExactlyInAnyOrder(
                            "org.postgresql.Driver",
                            "com.mysql.cj.jdbc.Driver",
                            "org.mariadb.jdbc.Driver",
                            "org.h2.Driver",
                            "org.hsqldb.jdbc.JDBCDriver",
                            "org.sqlite.JDBC");
            List<String> entries = jar.stream().map(JarEntry::getName).toList();
            assertThat(entries)
                    .filteredOn(entry -> entry.matches("META-INF/.*\\.(SF|RSA|DSA)"))
                    .isEmpty();
            assertThat(jar.getEntry("META-INF/LICENSE-migrator")).isNotNull();
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("LICENSE")).isNotNull();
            assertThat(entries)
                    .filteredOn(entry -> entry.startsWith("com/zaxxer/"))
                    .isEmpty();
        }
    }
}

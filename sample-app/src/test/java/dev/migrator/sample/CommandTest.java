package dev.migrator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a command line of its own, in processes that share a database in a file. */
class CommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void migratesShowsAndRollsBackWithItsJavaMigrationToo() throws Exception {
        assertThat(run("migrate", 0)).contains("Applied dev.migrator.sample.migrations.FillSearchNames");
        assertThat(run("rollback 1", 0)).contains("Rolled back dev.migrator.sample.migrations.FillSearchNames");
        assertThat(run("status --exit-code", 1))
                .contains("version 4, pending (2)")
                .doesNotContain("Tomcat");
        assertThat(run("rollbakc 1", 2)).contains("Did you mean");
    }

    private String run(String command, int code) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SampleApplication.class.getName(),
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("sample"),
                        "--spring.datasource.username=sa",
                        "--migrator.command=" + command)
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(output).isTrue();
            assertThat(process.exitValue()).as(output).isEqualTo(code);
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}

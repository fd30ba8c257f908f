package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there for people only. */
class ScreenTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder).creating("1", "users");
    }

    @Test
    void coloursAndProgressAreShownToAPersonOnly() {
        String url = project.database("shop");
        assertThat(project.on(url, "status").out()).doesNotContain("\u001b");
        project.answering("");
        assertThat(project.on(url, "status").out()).contains("\u001b[33mpending");
        assertThat(project.on(url, "migrate").err()).contains("[####################] 1/1 1_create_users.sql 1/1");
    }

    @Test
    void noColorIsRespected() {
        project.answering("").variable("NO_COLOR", "1");
        assertThat(project.on(project.database("shop"), "status").out()).doesNotContain("\u001b");
    }

    @Test
    void aNarrowTerminalIsRespected() {
        project.variable("COLUMNS", "40");
        assertThat(project.on(project.database("shop"), "status").lines().stream()
                        .skip(1))
                .allMatch(line -> line.length() <= 40);
    }

    @Test
    void durationsAreShort() {
        assertThat(StatusTable.duration(999)).isEqualTo("999 ms");
        assertThat(StatusTable.duration(1_250)).isEqualTo("1.3 s");
        assertThat(StatusTable.duration(59_980)).isEqualTo("1 min 0 s");
        assertThat(StatusTable.duration(3_725_000)).isEqualTo("1 h 2 min");
    }
}

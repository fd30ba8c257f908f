package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases in files, created and dropped. */
class FileDatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    @BeforeEach
    void begin() {
        project = new Project(folder).creating("1", "users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:%s", "sqlite:%s", "jdbc:hsqldb:file:%s;shutdown=true"})
    void areCreatedAndDropped(String form) {
        String url = String.format(form, folder.resolve("data/shop"));
        assertThat(project.on(url, "create").out()).startsWith("Created database");
        assertThat(project.on(url, "create").out()).contains("is there already");
        assertThat(project.on(url, "migrate").code()).isZero();
        assertThat(project.on(url, "drop", "--yes").out()).startsWith("Dropped database");
        // The lock's file stays: another migrator may be holding it just now.
        assertThat(folder.resolve("data")).isDirectoryNotContaining("regex:.*(?<!\\.lock)");
        assertThat(project.on(url, "drop", "-y").out()).startsWith("There is no database");
    }

    @Test
    void nobodyDropsOneWithoutSayingYes() {
        String url = project.database("shop");
        project.on(url, "create");
        assertThat(project.on(url, "drop").code()).isEqualTo(2);
        assertThat(project.answering("y").on(url, "drop").code()).isEqualTo(2);
        assertThat(folder.resolve("shop.mv.db")).exists();
        assertThat(project.answering("yes").on(url, "drop").code()).isZero();
        assertThat(folder.resolve("shop.mv.db")).doesNotExist();
    }

    @Test
    void oneInMemoryIsNothingToCreate() {
        Project.Outcome refused = project.on("jdbc:h2:mem:shop", "create");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("lives in the memory of one process");
    }
}

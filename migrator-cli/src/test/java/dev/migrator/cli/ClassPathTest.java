package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.cli.Project.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Project project;

    @BeforeEach
    void begin() throws IOException {
        project = new Project(folder)
                .file("target/classes/db/migration/0001_create_users.sql", "CREATE TABLE users (id INT);")
                .file(
                        "target/classes/application.yml",
                        "spring.datasource.url: " + new Project(folder).database("built"));
        CompiledMigration.in(folder.resolve("target/classes"));
    }

    @Test
    void aFolderOfClassesBringsScriptsConfigurationAndJavaMigrations() {
        bringsAll("target/classes");
    }

    @Test
    void soDoesAJar() throws IOException {
        jar("app.jar", "");
        bringsAll("app.jar");
    }

    @Test
    void soDoesAnExecutableJarOfSpringBoot() throws IOException {
        jar("app.jar", "BOOT-INF/classes/");
        bringsAll("app.jar");
    }

    @Test
    void withoutItJavaMigrationsInTheHistoryAreListedAndNoConflict() {
        bringsAll("target/classes");
        project.file("src/main/resources/db/migration/0001_create_users.sql", "CREATE TABLE users (id INT);");
        Outcome status = project.on(project.database("built"), "status", "--exit-code");
        assertThat(status.code()).as(status.out()).isZero();
        assertThat(status.out()).containsPattern(" 7 +compiled +applied");
    }

    @Test
    void anEntryThatIsNotThereIsAnError() {
        Outcome refused = project.migrator("status", "--classpath", "target/nothing");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("target/nothing, which is not there");
    }

    private void bringsAll(String classPath) {
        Outcome migrated = project.migrator("migrate", "--classpath", classPath);
        assertThat(migrated.err()).isEmpty();
        assertThat(migrated.lines())
                .contains("Applied 0001_create_users.sql", "Applied " + CompiledMigration.class.getName());
    }

    private void jar(String name, String root) throws IOException {
        Path classes = folder.resolve("target/classes");
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                JarOutputStream jar = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            if (!root.isEmpty()) {
                jar.putNextEntry(new JarEntry(root));
            }
            for (Path path : found.filter(path -> !path.equals(classes)).toList()) {
                boolean isFolder = Files.isDirectory(path);
                jar.putNextEntry(new JarEntry(root + classes.relativize(path) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(path, jar);
                }
            }
        }
    }
}

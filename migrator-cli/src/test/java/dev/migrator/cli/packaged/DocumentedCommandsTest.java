package dev.migrator.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every command line of the documents in a copy of the sample application and compares what it prints with what
 * stands below it. What differs from run to run is evened out on both sides: durations, times, and how wide they make a
 * column.
 */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..");

    /** Command lines that no test can run: they build this project, serve, or stand for something. */
    private static final List<String> NOT_RUN = List.of(
            "mvn -q spring-boot:run        # the sample application, on an embedded database",
            "mvn -q verify                 # all tests, on real databases",
            "mvn -q package -DskipTests",
            "export PATH=$PATH:$PWD/migrator-cli/target",
            "java -jar application.jar --migrator.command='rollback 1'",
            "source <(migrator generate-completion)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void printWhatTheDocumentsSay(String document) throws Exception {
        Path sample = copyOfTheSample();
        Shell shell = new Shell(sample, folder.resolve("program"));
        String text = Files.readString(ROOT.resolve(document));
        String script = ConsoleBlocks.script(text);
        assertThat(script).contains("migrator ");

        String now = ConsoleBlocks.withOutput(text, shell.run(script, "").output());

        if (Boolean.getBoolean("migrator.documents.update")) {
            Files.writeString(ROOT.resolve(document), now);
        } else {
            assertThat(evened(now))
                    .as("-Dmigrator.documents.update=true writes what is printed now")
                    .isEqualTo(evened(text));
        }
    }

    @Test
    void noneIsSkippedInSilence() throws IOException {
        for (String document : List.of("README.md", "docs/guide.md")) {
            assertThat(NOT_RUN)
                    .as("command lines of %s outside of console blocks", document)
                    .containsAll(ConsoleBlocks.otherCommands(Files.readString(ROOT.resolve(document))));
        }
    }

    private static String evened(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
                .replaceAll("\\b\\d+(\\.\\d)? (ms|s)\\b", "DURATION")
                .replaceAll(" +", " ");
    }

    /** With its sources, and with its classes as if it had been built. */
    private Path copyOfTheSample() throws IOException {
        Path sample = folder.resolve("sample-app");
        copy(ROOT.resolve("sample-app/src/main"), sample.resolve("src/main"));
        copy(ROOT.resolve("sample-app/src/main/resources"), sample.resolve("target/classes"));
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-d",
                        sample.resolve("target/classes").toString(),
                        sample.resolve("src/main/java/dev/migrator/sample/migrations/FillSearchNames.java")
                                .toString());
        assertThat(failures).isZero();
        return sample;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}

package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script under {@code split} is cut as the golden file next to it says. A case is added by adding two files;
 * {@code -Dmigrator.golden.update=true} writes the second, to be read before it is kept.
 */
class SplittingTest {

    private static final Path SOURCES = Path.of("src/test/resources/split");

    @TestFactory
    Stream<DynamicContainer> cutsAsTheGoldenFileSays() {
        return SplitCases.all()
                .map(cases -> DynamicContainer.dynamicContainer(
                        cases.database(), cases.scripts().map(script -> cutsAsTheGoldenFileSays(cases, script))));
    }

    @TestFactory
    Stream<DynamicTest> everyGoldenFileHasItsScript() {
        return SplitCases.all()
                .flatMap(cases -> cases.folders().stream())
                .distinct()
                .flatMap(folder -> SplitCases.files(folder, ".golden"))
                .map(golden -> DynamicTest.dynamicTest(
                        name(golden), () -> assertThat(Path.of(golden.toString().replace(".golden", ".sql")))
                                .exists()));
    }

    private static DynamicTest cutsAsTheGoldenFileSays(SplitCases cases, Path script) {
        return DynamicTest.dynamicTest(name(script), script.toUri(), () -> {
            Path golden = SplitCases.golden(script);
            if (Boolean.getBoolean("migrator.golden.update")) {
                Files.writeString(SOURCES.resolve(name(golden)), cases.cut(script));
                return;
            }
            String expected = Files.exists(golden) ? Files.readString(golden) : "no golden file";
            assertThat(cases.cut(script)).isEqualTo(expected);
        });
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
    }
}

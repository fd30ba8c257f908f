package dev.migrator.spring.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.migrator.spring.autoconfigure.MigratorProperties;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;

/** Of metadata that lies in the wrong folder of the jar, no test on classes folders would tell. */
class StarterJarTest {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private Path jar = Path.of("");

    @BeforeEach
    void findTheJar() throws URISyntaxException {
        jar = Path.of(MigratorProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Assumptions.assumeTrue(Files.isRegularFile(jar), "mvn test builds no jar; mvn verify does");
    }

    @Test
    void runsOnTheOtherLine() {
        assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
    }

    @Test
    void describesEveryProperty() throws IOException {
        List<Map<String, Object>> properties = JsonPath.read(read(METADATA), "$.properties");
        assertThat(properties)
                .extracting(property -> property.get("name"))
                .contains(
                        "migrator.enabled",
                        "migrator.mode",
                        "migrator.locations",
                        "migrator.layout",
                        "migrator.table",
                        "migrator.command",
                        "migrator.schema",
                        "migrator.target",
                        "migrator.out-of-order",
                        "migrator.transaction",
                        "migrator.placeholders",
                        "migrator.lock.wait",
                        "migrator.lock.strategy",
                        "migrator.lock-timeout",
                        "migrator.lock-retry.budget",
                        "migrator.lock-retry.pause",
                        "migrator.lock-retry.max-pause",
                        "migrator.statement-timeout",
                        "migrator.wait-timeout",
                        "migrator.wait-for-database",
                        "migrator.reconnect-timeout",
                        "migrator.shutdown-grace",
                        "migrator.endpoint.operations",
                        "migrator.endpoint.show-sql",
                        "migrator.datasource.url",
                        "migrator.datasource.username",
                        "migrator.datasource.password",
                        "migrator.shadow.url",
                        "migrator.shadow.username",
                        "migrator.shadow.password",
                        "migrator.databases");
        assertThat(properties).allSatisfy(property -> assertThat(property.get("description"))
                .as(String.valueOf(property.get("name")))
                .asString()
                .endsWith("."));
    }

    @Test
    void namesEveryDefault() throws IOException {
        List<Map<String, Object>> properties = JsonPath.read(read(METADATA), "$.properties");
        // Each says in its description what holds without it.
        List<String> without = List.of(
                "migrator.command",
                "migrator.schema",
                "migrator.target",
                "migrator.statement-timeout",
                "migrator.placeholders",
                "migrator.databases",
                "migrator.datasource.url",
                "migrator.datasource.username",
                "migrator.datasource.password",
                "migrator.shadow.url",
                "migrator.shadow.username",
                "migrator.shadow.password",
                "migrator.datasource.driver-class-name");
        assertThat(properties)
                .filteredOn(property -> property.get("defaultValue") == null)
                .extracting(property -> String.valueOf(property.get("name")))
                .containsExactlyInAnyOrderElementsOf(without);
    }

    @Test
    void hintsAtTheValuesOfTheModes() throws IOException {
        List<String> modes = JsonPath.read(read(METADATA), "$.hints[?(@.name == 'migrator.mode')].values[*].value");
        assertThat(modes).containsExactly("migrate", "migrate-and-exit", "validate", "wait", "off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.AutoConfigureJdbc",
                "data.jdbc.AutoConfigureDataJdbc",
                "orm.jpa.AutoConfigureDataJpa",
                "data.r2dbc.AutoConfigureDataR2dbc",
                "jooq.AutoConfigureJooq",
                "jdbc.AutoConfigureDataSourceInitialization"
            })
    void joinsTheSliceTestsOfBothLines(String slice) throws IOException {
        assertThat(read("META-INF/spring/org.springframework.boot.test.autoconfigure." + slice + ".imports"))
                .contains("dev.migrator.spring.autoconfigure.MigratorAutoConfiguration");
    }

    private String read(String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry found = file.getEntry(entry);
            assertThat(found).as(entry).isNotNull();
            try (InputStream content = file.getInputStream(found)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}

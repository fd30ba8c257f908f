package dev.migrator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "0003, 3",
        "1.0, 1",
        "1.0.0, 1",
        "1.10, 1.10",
        "01.02, 1.2",
        "1.0.2, 1.0.2",
        "0, 0",
        "000, 0",
        "0.0, 0",
        "0.1, 0.1",
        "20261122093000, 20261122093000",
        "99999999999999999999999999, 99999999999999999999999999"
    })
    void hasOneCanonicalForm(String written, String canonical) {
        assertThat(MigrationVersion.parse(written)).contains(new MigrationVersion(canonical));
        assertThat(new MigrationVersion(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.", ".1", "1..2", "a", "1a", "v1", "1_2", "-1", "1,2", " 1", "١"})
    void anythingElseIsNone(String text) {
        assertThat(MigrationVersion.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MigrationVersion(text))
                .withMessage("\"" + text + "\" is no version: a version is a dotted number");
    }

    @Test
    void standsWhereItsNumberSays() {
        assertThat(new MigrationVersion("1.10").position())
                .isGreaterThan(new MigrationVersion("1.9").position())
                .isLessThan(new MigrationVersion("2").position());
    }
}

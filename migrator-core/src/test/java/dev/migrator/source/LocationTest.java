package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "db/migration, classpath:db/migration",
        "classpath:db/migration, classpath:db/migration",
        "classpath:/db/migration/, classpath:db/migration",
        "' classpath:db ', classpath:db",
        "filesystem:owls, filesystem:owls",
        "filesystem:/var/owls/, filesystem:/var/owls",
        "filesystem:/, filesystem:/",
        "filesystem:C:/owls, filesystem:C:/owls"
    })
    void hasAKindAndAPath(String written, String meant) {
        assertThat(Location.parse(written)).hasToString(meant);
        assertThat(Location.parse(written).required()).isTrue();
    }

    @Test
    void theDefaultIsNotRequired() {
        assertThat(Location.DEFAULT).hasToString("classpath:db/migration");
        assertThat(Location.DEFAULT.required()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:owls", "file:/var/owls", "classpath*:owls", "Classpath:owls"})
    void anotherPrefixIsAnError(String text) {
        assertThatExceptionOfType(InvalidLocationException.class)
                .isThrownBy(() -> Location.parse(text))
                .withMessage("Location \"" + text + "\" has an unknown prefix.")
                .satisfies(e -> assertThat(e.fix()).isEqualTo("Write classpath:PATH or filesystem:PATH."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "classpath:", "classpath:/", "filesystem:"})
    void noPathIsAnError(String text) {
        assertThatExceptionOfType(InvalidLocationException.class)
                .isThrownBy(() -> Location.parse(text))
                .withMessage("Location \"" + text + "\" names no folder.");
    }
}

package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        assertThat(Json.parse(
                        " {\"a\" : [1, -2.5e3, true, false, null, []], \"b\": {\"c\": \"d\"}, \"e\": 1767225600000}\n"))
                .isEqualTo(Map.of(
                        "a", Arrays.asList(1L, -2500.0, true, false, null, List.of()),
                        "b", Map.of("c", "d"),
                        "e", 1767225600000L));
    }

    @Test
    void readsEscapes() {
        assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4Ä\"")).isEqualTo("\"\\/\b\f\n\r\täÄ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "01",
                "1.",
                "+1",
                "tru",
                "1 2",
                "[1]]",
                "\"a\nb\"",
                "// no\n1"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(text)).withMessageContaining("unexpected");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("[".repeat(100_000)));
    }
}

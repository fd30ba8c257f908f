package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.migrator.migration.Directives;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveReaderTest {

    private static Directives read(String text) {
        return DirectiveReader.read("3_owls.sql", text, 1);
    }

    @Test
    void aScriptWithoutAnyGetsTheDefaults() {
        assertThat(read("select 1;\n")).isEqualTo(Directives.NONE);
        assertThat(read("-- about migrator: nothing\nselect 1;\n")).isEqualTo(Directives.NONE);
    }

    @Test
    void allMayStandTogetherAmongOtherComments() {
        Directives directives = read(
                """
                        /* Owls need an index.
                           It is built while others write. */
                        -- migrator:transaction off

                          --migrator:lock-timeout  2s
                        -- migrator:statement-timeout 5m
                        -- and now the rest
                        -- migrator:allow index-without-concurrently because the table is empty
                        -- migrator:allow drop-column because nobody reads it
                        -- migrator:irreversible the old names are gone
                        -- migrator:placeholders off
                        create index owl_name on owl (name);
                        """);

        assertThat(directives.transaction()).isFalse();
        assertThat(directives.lockTimeout()).contains(Duration.ofSeconds(2));
        assertThat(directives.statementTimeout()).contains(Duration.ofMinutes(5));
        assertThat(directives.allowed())
                .containsOnly(
                        entry("index-without-concurrently", "the table is empty"),
                        entry("drop-column", "nobody reads it"));
        assertThat(directives.irreversible()).contains("the old names are gone");
        assertThat(directives.placeholders()).isFalse();
    }

    @Test
    void sectionMarkersAreNoDirectives() {
        assertThat(read("-- migrator:up\n-- migrator:transaction off\nselect 1;\n-- migrator:down\nselect 2;\n")
                        .transaction())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "2s, PT2S", "2 S, PT2S", "5m, PT5M", "1h, PT1H", "0s, PT0S"})
    void durationsHaveAUnit(String written, Duration expected) {
        assertThat(read("-- migrator:lock-timeout " + written + "\nselect 1").lockTimeout())
                .contains(expected);
    }

    @Nested
    class Refuses {

        private void refuses(String text, String message, String fix) {
            assertThatExceptionOfType(InvalidDirectiveException.class)
                    .isThrownBy(() -> read(text))
                    .withMessage(message)
                    .satisfies(e -> assertThat(e.fix()).contains(fix));
        }

        @Test
        void anUnknownOneWithItsLineAndTheKnownOnes() {
            refuses(
                    "-- owls\n-- migrator:transacton off\nselect 1;",
                    "3_owls.sql:2:1: unknown directive \"migrator:transacton\".",
                    "transaction off, lock-timeout");
        }

        @Test
        void oneBehindTheFirstStatement() {
            refuses(
                    "select 1;\n\n-- migrator:transaction off\nselect 2;",
                    "3_owls.sql:3:1: \"-- migrator:transaction off\" stands after the first statement, where it has no"
                            + " effect.",
                    "Move it to the head of the script.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"transaction on", "transaction", "placeholders no"})
        void aSwitchThatIsNotOff(String directive) {
            refuses(
                    "-- migrator:" + directive + "\nselect 1;",
                    "3_owls.sql:1:1: directive \"migrator:" + directive.replaceFirst(" .*", "") + "\" can't be \""
                            + directive.replaceFirst("\\S+ ?", "") + "\".",
                    "Its only value is off.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2", "two seconds", "-1s", "2s later", "1.5s"})
        void aDurationWithoutNumberAndUnit(String value) {
            refuses(
                    "-- migrator:lock-timeout " + value + "\nselect 1;",
                    "3_owls.sql:1:1: directive \"migrator:lock-timeout\" can't be \"" + value + "\".",
                    "a number and a unit");
        }

        @ParameterizedTest
        @ValueSource(strings = {"99999999999999999999s", "9223372036854775807h"})
        void aDurationBeyondAllBounds(String value) {
            refuses(
                    "-- migrator:statement-timeout " + value + "\nselect 1;",
                    "3_owls.sql:1:1: directive \"migrator:statement-timeout\" can't be \"" + value + "\".",
                    "too large");
        }

        @Test
        void irreversibilityWithoutAReason() {
            refuses(
                    "-- migrator:irreversible\nselect 1;",
                    "3_owls.sql:1:1: directive \"migrator:irreversible\" can't be \"\".",
                    "Say why");
        }

        @ParameterizedTest
        @ValueSource(strings = {"drop-column", "drop-column because", "because nobody reads it"})
        void anAllowanceWithoutRuleAndReason(String value) {
            refuses(
                    "-- migrator:allow " + value + "\nselect 1;",
                    "3_owls.sql:1:1: directive \"migrator:allow\" can't be \"" + value + "\".",
                    "allow RULE because REASON");
        }
    }

    @Test
    void linesAreThoseOfTheFile() {
        assertThatExceptionOfType(InvalidDirectiveException.class)
                .isThrownBy(() -> DirectiveReader.read("3_owls.sql", "\n-- migrator:nothing\n", 40))
                .withMessageStartingWith("3_owls.sql:41:1: ");
    }
}

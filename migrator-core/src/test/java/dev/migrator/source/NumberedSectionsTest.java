package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class NumberedSectionsTest {

    private static NumberedSections cut(String text) {
        ScriptFile file = new ScriptFile(
                "3_owls.sql", "3_owls.sql", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
        return NumberedSections.of(new FileText(file, file.name()));
    }

    private static String text(Passage passage) {
        return passage.script().text();
    }

    @Test
    void aScriptWithoutMarkersIsAnUp() {
        String text = "create table owl (id integer);\n";

        assertThat(text(cut(text).up())).isEqualTo(text);
        assertThat(cut(text).down()).isEmpty();
    }

    @Test
    void twoMarkersMakeTwoHalves() {
        NumberedSections sections = cut(
                """
                        -- owls
                        -- migrator:up
                        create table owl (id integer);
                          --  migrator:down \s
                        drop table owl;
                        """);

        assertThat(text(sections.up())).isEqualTo("-- owls\n-- migrator:up\ncreate table owl (id integer);\n");
        assertThat(sections.down().map(NumberedSectionsTest::text)).contains("drop table owl;\n");
        assertThat(sections.down().map(Passage::firstLine)).contains(5);
    }

    @Test
    void anUpMarkerAloneMayStand() {
        assertThat(cut("-- migrator:up\nselect 1;\n").down()).isEmpty();
    }

    @Test
    void aDownMayBeEmptyToTheLastLine() {
        assertThat(cut("-- migrator:up\nselect 1;\n-- migrator:down").down().map(Passage::isEmpty))
                .contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select '-- migrator:down';\n", "select 1; -- migrator:down\n", "-- migrator:downwards\n"})
    void aMarkerStandsOnALineOfItsOwn(String text) {
        assertThat(cut("-- migrator:up\n" + text).down()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1;\\n-- migrator:down\\nselect 2;|2|\"-- migrator:down\" without a \"-- migrator:up\" above it",
                "-- migrator:down\\nselect 2;\\n-- migrator:up\\nselect 1;|1|\"-- migrator:down\" without a"
                        + " \"-- migrator:up\" above it",
                "select 0;\\n-- migrator:up\\nselect 1;|2|\"-- migrator:up\" is not the first thing in the script",
                "-- migrator:up\\n-- migrator:up\\nselect 1;|2|a second \"-- migrator:up\"",
                "-- migrator:up\\nselect 1;\\n-- migrator:down\\n\\n-- migrator:down|5|a second \"-- migrator:down\"",
                "-- migrator:up\\nselect 1;\\n-- migrator:down\\n-- migrator:up|4|a second \"-- migrator:up\""
            })
    void markersThatMakeNoSenseAreRefusedWithTheirLine(String text, int line, String problem) {
        assertThatExceptionOfType(InvalidScriptException.class)
                .isThrownBy(() -> cut(text.replace("\\n", "\n")))
                .withMessage("3_owls.sql:" + line + ":1: " + problem + ".")
                .satisfies(e -> assertThat(e.fix()).contains("one line \"-- migrator:up\" above everything"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "-- owls\n", "/* owls\n */ -- and\n", "# owls"})
    void whiteSpaceAndCommentsAreEmpty(String half) {
        assertThat(cut(half).up().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "-- owls\nselect 1",
                ";",
                "/*! set names utf8 */",
                "/*M! set names utf8 */",
                "/* nobody closes this"
            })
    void anythingElseIsNot(String half) {
        assertThat(cut(half).up().isEmpty()).isFalse();
    }
}

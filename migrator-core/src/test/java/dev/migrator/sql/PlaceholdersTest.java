package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrator.sql.Placeholders.Undefined;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(Map.of("owner", "barn owl", "app.schema", "forest"));

    private String fillIn(String text) {
        return fillIn(placeholders, text, 1, Undefined.REFUSED);
    }

    private static String fillIn(Placeholders placeholders, String text, int firstLine, Undefined undefined) {
        try (Reader filled = placeholders.fillIn("3_owls.sql", new StringReader(text), firstLine, undefined)) {
            StringWriter all = new StringWriter();
            filled.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ofAnotherToolsScriptOnlyTheDefinedOnesAreReplaced() {
        assertThat(fillIn(placeholders, "${owner} said ${nothing} for ${", 1, Undefined.KEPT))
                .isEqualTo("barn owl said ${nothing} for ${");
    }

    @Test
    void theyMayStandAcrossTheEndsOfWhatIsReadAtOnce() {
        String text = "x".repeat(8190) + "${owner}" + "y".repeat(8190) + "${owner}";

        assertThat(fillIn(text)).isEqualTo(text.replace("${owner}", "barn owl"));
    }

    @Test
    void eachIsReplacedByItsValue() {
        assertThat(fillIn("create view ${app.schema}.v as select '${owner}', '${owner}';"))
                .isEqualTo("create view forest.v as select 'barn owl', 'barn owl';");
    }

    @Test
    void valuesStayAsTheyAre() {
        Placeholders tricky = new Placeholders(Map.of("a", "${b} $1 \\", "b", "no"));

        assertThat(fillIn(tricky, "${a}", 1, Undefined.REFUSED)).isEqualTo("${b} $1 \\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "$owner", "{owner}", "${}", "${a b}", "$${owner", "$$ body $$"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(fillIn(text)).isEqualTo(text);
    }

    @Test
    void anUndefinedOneIsNamedWithItsPlaceAndTheDefinedOnes() {
        assertThatExceptionOfType(UndefinedPlaceholderException.class)
                .isThrownBy(() -> fillIn(placeholders, "select '${owner}';\nselect ${onwer};", 7, Undefined.REFUSED))
                .withMessage("3_owls.sql:8:8: placeholder \"${onwer}\" has no value. Defined: app.schema, owner.")
                .satisfies(e ->
                        assertThat(e.fix()).contains("migrator.placeholders.onwer", "-- migrator:placeholders off"));
    }

    @Test
    void noneMayBeDefinedAtAll() {
        assertThatExceptionOfType(UndefinedPlaceholderException.class)
                .isThrownBy(() -> fillIn(new Placeholders(Map.of()), "${owner}", 1, Undefined.REFUSED))
                .withMessage("3_owls.sql:1:1: placeholder \"${owner}\" has no value. Defined: none.");
    }
}

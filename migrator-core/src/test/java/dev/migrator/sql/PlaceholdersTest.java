package dev.migrator.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(Map.of("owner", "barn owl", "app.schema", "forest"));

    private String fillIn(String text) {
        return placeholders.fillIn("3_owls.sql", text, 1);
    }

    @Test
    void eachIsReplacedByItsValue() {
        assertThat(fillIn("create view ${app.schema}.v as select '${owner}', '${owner}';"))
                .isEqualTo("create view forest.v as select 'barn owl', 'barn owl';");
    }

    @Test
    void valuesStayAsTheyAre() {
        Placeholders tricky = new Placeholders(Map.of("a", "${b} $1 \\", "b", "no"));

        assertThat(tricky.fillIn("3_owls.sql", "${a}", 1)).isEqualTo("${b} $1 \\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "$owner", "{owner}", "${}", "${a b}", "$${owner", "$$ body $$"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(fillIn(text)).isEqualTo(text);
    }

    @Test
    void anUndefinedOneIsNamedWithItsPlaceAndTheDefinedOnes() {
        assertThatExceptionOfType(UndefinedPlaceholderException.class)
                .isThrownBy(() -> placeholders.fillIn("3_owls.sql", "select '${owner}';\nselect ${onwer};", 7))
                .withMessage("3_owls.sql:8:8: placeholder \"${onwer}\" has no value. Defined: app.schema, owner.")
                .satisfies(e ->
                        assertThat(e.fix()).contains("migrator.placeholders.onwer", "-- migrator:placeholders off"));
    }

    @Test
    void noneMayBeDefinedAtAll() {
        assertThatExceptionOfType(UndefinedPlaceholderException.class)
                .isThrownBy(() -> new Placeholders(Map.of()).fillIn("3_owls.sql", "${owner}", 1))
                .withMessage("3_owls.sql:1:1: placeholder \"${owner}\" has no value. Defined: none.");
    }
}

package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.cli.Table.Cell;
import dev.migrator.cli.Table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table(List.of(
            new Column("no", true, false, 0),
            new Column("description", false, true, 0),
            new Column("by", false, false, 1),
            new Column("took", true, false, 2)));

    @BeforeEach
    void begin() {
        add("1", "create the table of users", "app", "12 ms");
        add("10", "表を作る", "", "");
    }

    @Test
    void whatHasRoomIsShownWhole() {
        assertThat(lines(100))
                .containsExactly(
                        "no  description                by    took",
                        " 1  create the table of users  app  12 ms",
                        "10  表を作る");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        add("11", "表を作る", "me", "");
        assertThat(lines(100)).last().isEqualTo("11  表を作る                   me");
    }

    @Test
    void textIsCutBeforeAColumnGoes() {
        assertThat(lines(34))
                .containsExactly(
                        "no  description         by    took", " 1  create the table …  app  12 ms", "10  表を作る");
    }

    @Test
    void theLeastImportantColumnGoesFirstAndItsRoomIsUsed() {
        assertThat(lines(25)).containsExactly("no  description       by", " 1  create the tabl…  app", "10  表を作る");
        assertThat(lines(18)).containsExactly("no  description", " 1  create the ta…", "10  表を作る");
    }

    @Test
    void noLineEndsWithABlank() {
        assertThat(lines(100)).noneMatch(line -> line.endsWith(" "));
    }

    private void add(String... cells) {
        table.add(Arrays.stream(cells).map(Cell::of).toList());
    }

    private List<String> lines(int width) {
        return table.lines(width, UnaryOperator.identity());
    }
}

package dev.migrator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final List<String> IN_ORDER = List.of(
            "",
            "0",
            "0.1",
            "1",
            "1.9",
            "1.9.1",
            "1.10",
            "2",
            "10",
            "20260101",
            "20260101_a",
            "20260101_b",
            "20260102",
            "20261122093000",
            "20261122093000123456789012345",
            "active_owls",
            "active_owls_2",
            "active_owls_10",
            "b");

    @Test
    void numbersCompareByValueAndTheRestByCharacter() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                int order = new Position(IN_ORDER.get(i)).compareTo(new Position(IN_ORDER.get(j)));
                assertThat(Integer.signum(order))
                        .as("%s compared with %s", IN_ORDER.get(i), IN_ORDER.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void sortingDoesNotDependOnTheOrderBefore() {
        List<Position> positions =
                new ArrayList<>(IN_ORDER.stream().map(Position::new).toList());
        Collections.shuffle(positions, new Random(7));
        Collections.sort(positions);

        assertThat(positions).extracting(Position::text).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void leadingZerosDoNotCount() {
        assertThat(new Position("0003_a")).isEqualByComparingTo(new Position("3_a"));
        assertThat(new Position("000")).isEqualByComparingTo(new Position("0"));
    }
}

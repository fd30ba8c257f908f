package dev.migrator.history;

import dev.migrator.migration.Action;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The version of the history table itself, kept in its rows of kind {@code format}. A release upgrades an older table by
 * itself and refuses a newer one.
 *
 * @param number what this release writes
 * @param upgrades for each number above 1 the statements that lead to it from the one below, with {@code {table}} for
 *     the table's name
 */
record HistoryFormat(int number, Map<Integer, List<String>> upgrades) {

    static final HistoryFormat CURRENT = new HistoryFormat(1, Map.of());

    /** The number that rows tell; a table without such a row is as old as can be. */
    static int of(List<HistoryEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == MigrationKind.FORMAT)
                .mapToInt(entry -> Integer.parseInt(entry.description().strip()))
                .max()
                .orElse(1);
    }

    /** Whether no row tells it. */
    static boolean isUntold(List<HistoryEntry> entries) {
        return entries.stream().noneMatch(entry -> entry.kind() == MigrationKind.FORMAT);
    }

    /** The statements that bring a table of format {@code from} here. */
    Stream<String> upgradesFrom(int from, HistoryTable table) {
        return IntStream.rangeClosed(from + 1, number)
                .mapToObj(step -> upgrades.getOrDefault(step, List.of()))
                .flatMap(List::stream)
                .map(statement -> statement.replace("{table}", table.sql()));
    }

    HistoryRow row() {
        Instant now = Instant.now();
        return new HistoryRow(
                Optional.empty(),
                Integer.toString(number),
                "",
                "",
                MigrationKind.FORMAT,
                Direction.UP,
                Action.MARK,
                RunState.DONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                now,
                Optional.of(now),
                0);
    }
}

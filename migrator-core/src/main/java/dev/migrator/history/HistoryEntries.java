package dev.migrator.history;

import dev.migrator.migration.Action;
import dev.migrator.migration.Checksum;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Rows to entries, and values to what a column holds. */
final class HistoryEntries {

    private HistoryEntries() {}

    /** Reads the columns of {@link HistorySql#newest()} in their order. */
    static HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong(1),
                text(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                value(MigrationKind.class, row.getString(6)),
                value(Direction.class, row.getString(7)),
                value(Action.class, row.getString(8)),
                value(RunState.class, row.getString(9)),
                text(row, 10).map(Checksum::new),
                text(row, 11).map(Checksum::new),
                row.getInt(22) == 1,
                row.getInt(12),
                row.getInt(13),
                text(row, 14),
                time(row, 15).orElse(Instant.EPOCH),
                time(row, 16),
                row.getLong(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                text(row, 21));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        throw new UnknownWordException(type.getSimpleName(), word);
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A time without zone, in UTC: no session's time zone can shift it. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return text(row, column)
                .map(text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    }
}

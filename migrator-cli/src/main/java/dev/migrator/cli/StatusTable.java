package dev.migrator.cli;

import dev.migrator.MigratorStatus;
import dev.migrator.cli.Table.Cell;
import dev.migrator.cli.Table.Column;
import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.Conflict;
import dev.migrator.migration.MigrationState;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.MigrationStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The status of a database for a person to look at. */
final class StatusTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<Column> COLUMNS = List.of(
            new Column("version", true, false, 0),
            new Column("description", false, true, 0),
            new Column("state", false, false, 0),
            new Column("when (UTC)", false, false, 1),
            new Column("by", false, true, 2),
            new Column("took", true, false, 3),
            new Column("reversible", false, false, 4));

    private final Screen screen;

    StatusTable(Screen screen) {
        this.screen = screen;
    }

    void print(String name, MigratorStatus found) {
        screen.print(heading(name, found));
        found.lock().ifPresent(this::print);
        List<MigrationStatus> all = Stream.of(
                        found.status().applied(), found.status().pending())
                .flatMap(List::stream)
                .toList();
        if (!all.isEmpty()) {
            Table table = new Table(COLUMNS);
            all.forEach(migration -> table.add(row(migration)));
            screen.print("");
            table.lines(screen.width(), head -> screen.styled("bold", head)).forEach(screen::print);
        }
        found.status().conflicts().forEach(this::print);
    }

    private String heading(String name, MigratorStatus found) {
        DatabaseState state = found.status().state();
        int pending = found.status().pending().size();
        String version =
                found.status().version().map(value -> ", version " + value).orElse("");
        String left = state == DatabaseState.PENDING && pending > 0 ? " (" + pending + ")" : "";
        return screen.styled("bold", name) + ": " + found.database() + ", " + found.table() + version + ", "
                + screen.styled(colour(state), word(state) + left);
    }

    private void print(LockHolder holder) {
        screen.print("Locked by " + holder.who()
                + holder.since().map(since -> " since " + TIME.format(since)).orElse(""));
    }

    private List<Cell> row(MigrationStatus migration) {
        MigrationState state = migration.state();
        String description = migration.description().isEmpty() ? migration.script() : migration.description();
        return List.of(
                Cell.of(migration.version().orElse("R")),
                Cell.of(description),
                new Cell(word(state), text -> screen.styled(colour(state), text)),
                Cell.of(migration.appliedAt().map(StatusTable::time).orElse("")),
                Cell.of(migration.appliedBy().orElse("")),
                Cell.of(
                        migration.executionMs().isPresent()
                                ? duration(migration.executionMs().getAsLong())
                                : ""),
                Cell.of(state == MigrationState.BASELINE ? "" : migration.reversible() ? "yes" : "no"));
    }

    private void print(Conflict conflict) {
        screen.print("");
        screen.print(screen.styled("fg(red),bold", word(conflict.kind())) + ": " + conflict.problem());
        screen.print("  " + conflict.fix());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Short, as precise as anybody asks: 12 ms, 3.4 s, 5 min 6 s, 2 h 3 min. */
    static String duration(long ms) {
        if (ms < 1000) {
            return ms + " ms";
        }
        long seconds = Math.round(ms / 1000.0);
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", Math.min(ms, 59_949) / 1000.0);
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private static String colour(DatabaseState state) {
        return switch (state) {
            case CURRENT -> "fg(green)";
            case PENDING, MIGRATING -> "fg(yellow)";
            case CONFLICT, FAILED -> "fg(red)";
        };
    }

    private static String colour(MigrationState state) {
        return switch (state) {
            case APPLIED, BASELINE -> "fg(green)";
            case PENDING, INTERRUPTED -> "fg(yellow)";
            case AHEAD -> "fg(cyan)";
            case FAILED -> "fg(red)";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

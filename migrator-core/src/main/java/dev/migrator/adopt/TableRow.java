package dev.migrator.adopt;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of another tool's table, whatever types its columns have: tools keep truths as numbers and times as texts where
 * a database has nothing better.
 *
 * @param values by column name in lower case
 */
record TableRow(Map<String, @Nullable Object> values) {

    /** Between date and time of day there is a blank or a T, and behind them maybe a zone. */
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]");

    Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column)).map(Object::toString);
    }

    /** As {@link #text}, of a column that is never null. */
    String required(String column) {
        return text(column).orElse("");
    }

    /** 0 for null. */
    long number(String column) {
        Object value = values.get(column);
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        try {
            return value == null ? 0 : Long.parseLong(value.toString().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean isTrue(String column) {
        return switch (text(column).orElse("")) {
            case "true", "1", "t" -> true;
            default -> false;
        };
    }

    boolean isNull(String column) {
        return values.get(column) == null;
    }

    /** A time without zone is taken to be in this machine's, a text in UTC; empty for null and what can't be read. */
    Optional<Instant> time(String column) {
        Object value = values.get(column);
        if (value instanceof Timestamp timestamp) {
            return Optional.of(timestamp.toInstant());
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(time.atZone(ZoneId.systemDefault()).toInstant());
        }
        if (value instanceof Number millis) {
            return Optional.of(Instant.ofEpochMilli(millis.longValue()));
        }
        return value == null ? Optional.empty() : parsed(value);
    }

    private static Optional<Instant> parsed(Object text) {
        try {
            String written = text.toString().strip();
            if (written.matches("\\d{10,}")) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(written)));
            }
            return Optional.of(instant(written.replaceFirst("^(\\S+) +", "$1T").replace(" ", "")));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String iso) {
        return TEXT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.parse(iso, TEXT).toInstant(ZoneOffset.UTC);
    }
}

package dev.migrator.source;

import dev.migrator.migration.Position;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** How node-pg-migrate orders names: by the number in front, then as a dictionary would. */
final class NodePgMigrateOrder {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT);

    private NodePgMigrateOrder() {}

    static int compare(String one, String other) {
        int byNumber = number(one).compareTo(number(other));
        return byNumber != 0 ? byNumber : word(one).compareTo(word(other));
    }

    /** Of 17 digits the milliseconds since 1970 that they write as a date. */
    private static BigInteger number(String name) {
        String digits = name.replaceFirst("[^0-9].*", "");
        if (digits.length() == 17) {
            try {
                return BigInteger.valueOf(LocalDateTime.parse(digits, DATE)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli());
            } catch (DateTimeParseException e) {
                return new BigInteger(digits);
            }
        }
        return new BigInteger(digits);
    }

    /** Punctuation doesn't count, and case only where nothing else differs. */
    private static Position word(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
        return new Position(letters.toLowerCase(Locale.ROOT) + " " + name);
    }
}

package dev.migrator.source;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the names of a folder's migrations begin: {@code 0003_}, {@code V0003.}, {@code 20261122093000-},
 * {@code 2026-11-22-093000_}.
 *
 * @param number as it is written; a time is told by its shape
 * @param separator what stands between number and name
 */
record NewNumber(String prefix, String number, String separator) {

    private static final Pattern BEGIN =
            Pattern.compile("(?<prefix>[Vv]?)(?<number>[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6}(?:-[0-9]{4})?|[0-9]+)"
                    + "(?:[._][0-9]+)*(?<separator>__|[_.-])?.*");

    /** Times that numbers are made of, by their shape. */
    private static final Map<String, Function<Instant, String>> TIMES = Map.of(
            "00000000000000", date("uuuuMMddHHmmss"),
            "00000000000000000", date("uuuuMMddHHmmssSSS"),
            "0000-00-00-000000", date("uuuu-MM-dd-HHmmss"),
            "0000-00-00-000000-0000", date("uuuu-MM-dd-HHmmss-'0000'"),
            "0000000000000", time -> Long.toString(time.toEpochMilli()),
            "0000000000", time -> Long.toString(time.getEpochSecond()));

    private static Function<Instant, String> date(String pattern) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
        return format::format;
    }

    /**
     * As the highest of these names begins.
     *
     * @param sample the begin of a name where there is none: zeros in the shape that the layout's tool prefers
     */
    static NewNumber like(List<String> names, String sample) {
        NewNumber preferred = parse(sample).orElseThrow();
        return names.stream()
                .flatMap(name -> parse(name).stream())
                .max(Comparator.comparing(NewNumber::value))
                .map(highest -> highest.separator.isEmpty()
                        ? new NewNumber(highest.prefix, highest.number, preferred.separator)
                        : highest)
                .orElse(preferred);
    }

    private static Optional<NewNumber> parse(String name) {
        Matcher begin = BEGIN.matcher(name);
        return begin.matches()
                ? Optional.of(new NewNumber(
                        begin.group("prefix"),
                        begin.group("number"),
                        Optional.ofNullable(begin.group("separator")).orElse("")))
                : Optional.empty();
    }

    private BigInteger value() {
        return new BigInteger(number.replace("-", ""));
    }

    /** The number that follows this one and those taken: the time, where numbers are times. */
    String next(Collection<BigInteger> taken, Instant now) {
        BigInteger highest = Stream.concat(Stream.of(value()), taken.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Optional<String> time = isTime() ? Optional.of(time(now)) : Optional.empty();
        return prefix
                + time.filter(text -> parse(text).orElseThrow().value().compareTo(highest) > 0)
                        .orElseGet(() -> padded(highest.add(BigInteger.ONE)));
    }

    private String padded(BigInteger value) {
        String digits = value.toString();
        return "0".repeat(Math.max(0, number.length() - digits.length())) + digits;
    }

    /** The time in the shape that numbers have; in the usual one where they are no times. */
    String at(Instant now) {
        return prefix + time(now);
    }

    private String time(Instant now) {
        String shape = isTime() ? shape() : "00000000000000";
        return TIMES.getOrDefault(shape, Instant::toString).apply(now);
    }

    /** Counted numbers may be as wide, and begin with zeros. */
    private boolean isTime() {
        return TIMES.containsKey(shape()) && (!number.startsWith("0") || value().signum() == 0);
    }

    private String shape() {
        return number.replaceAll("[0-9]", "0");
    }
}

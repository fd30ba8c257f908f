package dev.migrator.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dotted number in its canonical form: no leading zeros, no trailing zero parts. {@code 0003} is {@code 3},
 * {@code 1.0} is {@code 1}, {@code 0} stays {@code 0}. Parts may be of any width.
 *
 * @param text the canonical form, which is also the identity of a numbered migration
 */
public record MigrationVersion(String text) {

    private static final Pattern DOTTED_NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    public MigrationVersion {
        String given = text;
        text = canonical(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + given + "\" is no version: a version is a dotted number"));
    }

    /** The version that {@code text} writes, or empty where it is no dotted number. */
    public static Optional<MigrationVersion> parse(String text) {
        return canonical(text).map(MigrationVersion::new);
    }

    public Position position() {
        return new Position(text);
    }

    private static Optional<String> canonical(String text) {
        if (!DOTTED_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            parts.add(withoutLeadingZeros(part));
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).equals("0")) {
            parts.remove(parts.size() - 1);
        }
        return Optional.of(String.join(".", parts));
    }

    static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    @Override
    public String toString() {
        return text;
    }
}

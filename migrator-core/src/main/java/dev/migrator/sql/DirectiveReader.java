package dev.migrator.sql;

import dev.migrator.migration.Directives;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directives at the head of a script: lines {@code -- migrator:NAME VALUE} before the first statement. One
 * that stands later, or isn't known, is an error: it would otherwise be a wish nobody hears.
 */
public final class DirectiveReader {

    private static final Pattern LINE = Pattern.compile("\\s*--\\s*migrator:(\\S*)\\s*(.*?)\\s*");
    private static final String MARK = "migrator:";
    private static final int WINDOW = 1 << 16;
    private static final int CHUNK = 2048;
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h)");
    private static final Pattern ALLOWANCE = Pattern.compile("(\\S+)\\s+because\\s+(.+)");
    private static final String KNOWN =
            "transaction off, lock-timeout, statement-timeout, allow RULE because REASON, irreversible REASON, placeholders off, delimiter TEXT";

    private final String script;
    private boolean transaction = true;
    private boolean placeholders = true;
    private @Nullable Duration lockTimeout;
    private @Nullable Duration statementTimeout;
    private @Nullable String irreversible;
    private @Nullable String delimiter;
    private final Map<String, String> allowed = new LinkedHashMap<>();

    private DirectiveReader(String script) {
        this.script = script;
    }

    /**
     * @param script names the file in messages
     * @param text the script, with line feeds
     * @param firstLine the line of the file on which the text begins, from 1
     * @throws InvalidDirectiveException for an unknown, malformed or late directive
     */
    public static Directives read(String script, String text, int firstLine) {
        // Nearly every script has none; looking for the marker first keeps the start of an application cheap.
        if (!text.contains(MARK)) {
            return Directives.NONE;
        }
        DirectiveReader reader = new DirectiveReader(script);
        reader.readLines(text, ScriptHead.end(text), firstLine);
        return reader.directives();
    }

    /**
     * The same for a text of any size, which is read to its end.
     *
     * @throws IOException if it can't be read
     */
    public static Directives read(String script, Reader text, int firstLine) throws IOException {
        DirectiveReader reader = new DirectiveReader(script);
        char[] window = new char[CHUNK];
        String part = "";
        int line = firstLine;
        boolean head = true;
        int count = 0;
        while (count >= 0) {
            count = text.read(window, 0, window.length);
            String held = count < 0 ? part : part + new String(window, 0, count);
            boolean more = count >= 0;
            if (more && held.length() < WINDOW) {
                part = held;
                continue;
            }
            // What a line may still grow into is looked at with the next part.
            int end = more ? held.lastIndexOf('\n') + 1 : held.length();
            String lines = held.substring(0, end);
            int headEnd = head ? ScriptHead.end(lines) : 0;
            head = head && headEnd == lines.length();
            if (lines.contains(MARK)) {
                reader.readLines(lines, headEnd, line);
            }
            line += (int) lines.chars().filter(c -> c == '\n').count();
            // A line longer than the window is no directive.
            part = held.length() - end > WINDOW ? "." : held.substring(end);
        }
        return reader.directives();
    }

    /** @param head the offset at which the head of the script ends */
    private void readLines(String text, int head, int firstLine) {
        int line = firstLine;
        int offset = 0;
        for (String content : text.split("\n", -1)) {
            Matcher directive = LINE.matcher(content);
            if (directive.matches() && !isSection(directive)) {
                if (offset >= head) {
                    throw new InvalidDirectiveException(
                            script,
                            line,
                            "\"" + content.strip() + "\" stands after the first statement, where it has no effect",
                            "Move it to the head of the script.");
                }
                accept(line, directive.group(1), directive.group(2));
            }
            offset += content.length() + 1;
            line++;
        }
    }

    /** The marks between the halves of a script that holds both. */
    private static boolean isSection(Matcher directive) {
        return directive.group(2).isEmpty() && directive.group(1).matches("up|down");
    }

    private Directives directives() {
        return new Directives(
                transaction,
                Optional.ofNullable(lockTimeout),
                Optional.ofNullable(statementTimeout),
                allowed,
                Optional.ofNullable(irreversible),
                placeholders,
                Optional.ofNullable(delimiter));
    }

    private void accept(int line, String name, String value) {
        switch (name) {
            case "transaction" -> transaction = notOff(line, name, value);
            case "placeholders" -> placeholders = notOff(line, name, value);
            case "lock-timeout" -> lockTimeout = duration(line, name, value);
            case "statement-timeout" -> statementTimeout = duration(line, name, value);
            case "irreversible" -> irreversible = reason(line, value);
            case "allow" -> allow(line, value);
            case "delimiter" -> delimiter = delimiter(line, value);
            default ->
                throw new InvalidDirectiveException(
                        script,
                        line,
                        "unknown directive \"migrator:" + name + "\"",
                        "The directives are: " + KNOWN + ".");
        }
    }

    private boolean notOff(int line, String name, String value) {
        if (!value.equals("off")) {
            throw malformed(line, name, value, "Its only value is off.");
        }
        return false;
    }

    private Duration duration(int line, String name, String value) {
        Matcher matcher = DURATION.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw malformed(line, name, value, "Write a number and a unit: 500ms, 2s, 5m or 1h.");
        }
        try {
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        } catch (NumberFormatException | ArithmeticException e) {
            throw malformed(line, name, value, "The number is too large.");
        }
    }

    private String reason(int line, String value) {
        if (value.isEmpty()) {
            throw malformed(line, "irreversible", value, "Say why: -- migrator:irreversible the old values are gone.");
        }
        return value;
    }

    private String delimiter(int line, String value) {
        if (value.isEmpty()) {
            throw malformed(line, "delimiter", value, "Write what ends a statement, or none if the script is one.");
        }
        return value;
    }

    private void allow(int line, String value) {
        Matcher matcher = ALLOWANCE.matcher(value);
        if (!matcher.matches()) {
            throw malformed(line, "allow", value, "Write it as: -- migrator:allow RULE because REASON.");
        }
        allowed.put(matcher.group(1), matcher.group(2));
    }

    private InvalidDirectiveException malformed(int line, String name, String value, String fix) {
        return new InvalidDirectiveException(
                script, line, "directive \"migrator:" + name + "\" can't be \"" + value + "\"", fix);
    }
}

package dev.migrator.dialect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a migrator calls itself towards others.
 *
 * @param host it runs on
 * @param process its number there
 */
public record LockOwner(String host, long process) {

    private static final Pattern TEXT =
            Pattern.compile("migrator on (?<host>\\S+) \\(process \\d+\\).*", Pattern.DOTALL);
    private static final String GAP = "..";

    /** The host in what a migrator calls itself; empty where somebody else wrote it. */
    static Optional<String> hostIn(String text) {
        Matcher owner = TEXT.matcher(text);
        return owner.matches() ? Optional.of(owner.group("host")) : Optional.empty();
    }

    /** At most so many characters, all of them ASCII. What a pod's name ends with tells it from its siblings. */
    String within(int length) {
        String ascii = host.replaceAll("[^\\x21-\\x7E]", "?");
        int room = length - new LockOwner("", process).toString().length();
        if (ascii.length() > room) {
            int end = (room - GAP.length() + 1) / 2;
            int start = room - GAP.length() - end;
            ascii = ascii.substring(0, start) + GAP + ascii.substring(ascii.length() - end);
        }
        return new LockOwner(ascii, process).toString();
    }

    @Override
    public String toString() {
        return "migrator on " + host + " (process " + process + ")";
    }
}

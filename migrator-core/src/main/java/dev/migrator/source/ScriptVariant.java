package dev.migrator.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as one of several that differ by the database they are for: {@code 0003_owls.postgres.up.sql} beside
 * {@code 0003_owls.mysql.up.sql}, {@code 0003_owls.all.up.sql} or {@code 0003_owls.up.sql}.
 *
 * @param name the file's, without the word
 * @param word in lower case, what may be the name of a database; empty where there is none
 */
record ScriptVariant(ScriptFile file, String name, Optional<String> word) {

    /** The rank of those that are for other databases. */
    static final int FOR_OTHERS = Integer.MAX_VALUE;

    private static final String ALL = "all";
    private static final Pattern WITH_WORD = Pattern.compile(
            "(?<stem>.+)\\.(?!up\\.|down\\.)(?<word>[a-z][a-z0-9]*)(?<end>(\\.up|\\.down)?\\.sql)",
            Pattern.CASE_INSENSITIVE);

    static ScriptVariant of(ScriptFile file) {
        Matcher name = WITH_WORD.matcher(file.name());
        return name.matches()
                ? new ScriptVariant(
                        file,
                        name.group("stem") + name.group("end"),
                        Optional.of(name.group("word").toLowerCase(Locale.ROOT)))
                : new ScriptVariant(file, file.name(), Optional.empty());
    }

    /** The same taken as it is: its word, if there is one, is part of its name. */
    ScriptVariant undivided() {
        return new ScriptVariant(file, file.name(), Optional.empty());
    }

    /** Whether its word is one of these, or says that it is for all. */
    boolean isFor(Set<String> databases) {
        return word.isPresent() && (word.get().equals(ALL) || databases.contains(word.get()));
    }

    /** What it has in common with those for other databases. */
    String key() {
        return file.root() + name;
    }

    /** @param present the words for the database at hand, the best first */
    int rank(List<String> present) {
        if (word.isEmpty()) {
            return present.size() + 1;
        }
        int best = present.indexOf(word.get());
        return best >= 0 ? best : word.get().equals(ALL) ? present.size() : FOR_OTHERS;
    }

    FileText text() {
        return new FileText(file, name);
    }
}

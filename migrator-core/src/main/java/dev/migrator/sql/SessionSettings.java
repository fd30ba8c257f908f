package dev.migrator.sql;

import dev.migrator.sql.SqlSyntax.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the session's variables that change how statements are read, from one {@code SET} to the next. A value that
 * only the database can know changes nothing.
 */
final class SessionSettings {

    private static final Set<String> OTHER_SCOPES = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY");
    private static final Set<String> SESSION = Set.of("SESSION", "LOCAL");
    private static final Set<String> ASSIGNS = Set.of("=", "TO");
    /** Dumps save the value in a variable of the user's and set it back; more than these few are for something else. */
    private static final int MOST_VARIABLES = 100;

    private final SqlSyntax initial;
    private final Map<String, String> values = new HashMap<>();
    private SqlSyntax current;

    SessionSettings(SqlSyntax initial) {
        this.initial = initial;
        this.current = initial;
    }

    /** How the statements behind {@code statement} are read. */
    SqlSyntax after(SqlStatement statement) {
        if (!initial.settings().isEmpty() && statement.head().startsWith("SET")) {
            List<SettingToken> tokens = SettingToken.of(statement.text(), current);
            if (!tokens.isEmpty() && tokens.get(0).is("SET")) {
                assignAll(tokens.subList(1, tokens.size()));
                current = withValues();
            }
        }
        return current;
    }

    private SqlSyntax withValues() {
        EnumSet<Trait> more = EnumSet.noneOf(Trait.class);
        initial.settings().forEach((variable, words) -> {
            for (String word : values.getOrDefault(variable, "").split(",", -1)) {
                more.addAll(words.getOrDefault(word.strip(), Set.of()));
            }
        });
        return more.isEmpty() ? initial : initial.with(more);
    }

    private void assignAll(List<SettingToken> tokens) {
        boolean session = true;
        for (List<SettingToken> assignment : assignments(tokens)) {
            int target = 0;
            while (target < assignment.size() && isScope(assignment, target)) {
                session = SESSION.contains(assignment.get(target).word());
                target++;
            }
            assign(assignment.subList(target, assignment.size()), session);
        }
    }

    /** A scope holds for what follows, too; the name behind it may be written with two at signs and a dot. */
    private static boolean isScope(List<SettingToken> assignment, int at) {
        String word = assignment.get(at).word();
        return (SESSION.contains(word) || OTHER_SCOPES.contains(word)) && at + 1 < assignment.size();
    }

    private void assign(List<SettingToken> assignment, boolean session) {
        int sign = 0;
        while (sign < assignment.size()
                && !ASSIGNS.contains(assignment.get(sign).word())) {
            sign++;
        }
        String name = SettingValue.name(assignment.subList(0, Math.min(sign, assignment.size())));
        boolean known = initial.settings().containsKey(name);
        boolean ofUser = name.startsWith("@") && values.size() < MOST_VARIABLES;
        if (sign >= assignment.size() || !(ofUser || (known && session))) {
            return;
        }
        String value = new SettingValue(assignment.subList(sign + 1, assignment.size()), this::value).read();
        if (value != null) {
            values.put(name, known ? value.toUpperCase(Locale.ROOT) : value);
        }
    }

    private @Nullable String value(String name) {
        String unset = initial.settings().containsKey(name) ? "" : null;
        return values.getOrDefault(name, unset);
    }

    private static List<List<SettingToken>> assignments(List<SettingToken> tokens) {
        List<List<SettingToken>> assignments = new ArrayList<>();
        assignments.add(new ArrayList<>());
        int depth = 0;
        for (SettingToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                assignments.add(new ArrayList<>());
            } else {
                assignments.get(assignments.size() - 1).add(token);
            }
        }
        return assignments;
    }
}

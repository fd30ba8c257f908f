package dev.migrator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a variable is set to, as far as scripts compute it: a literal, a word, another variable, and these put together by
 * {@code CONCAT}, {@code CONCAT_WS} and {@code REPLACE}.
 */
final class SettingValue {

    private final List<SettingToken> tokens;
    private final Function<String, @Nullable String> variables;
    private int next;

    /** @param variables the value of a variable by its {@link #name}, null if it is not known */
    SettingValue(List<SettingToken> tokens, Function<String, @Nullable String> variables) {
        this.tokens = tokens;
        this.variables = variables;
    }

    /** A variable's name in upper case, a user's with its at sign, a session's without anything. */
    static String name(List<SettingToken> tokens) {
        StringBuilder name = new StringBuilder();
        tokens.forEach(token -> name.append(token.content()));
        return name.toString()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^@@((SESSION|LOCAL)\\.)?", "")
                .replaceFirst(":$", "");
    }

    /** The value; null if it is not known. */
    @Nullable
    String read() {
        String value = operand();
        return next == tokens.size() ? value : null;
    }

    private @Nullable String operand() {
        if (next == tokens.size()) {
            return null;
        }
        SettingToken token = tokens.get(next);
        if (token.is("@")) {
            return variable();
        }
        next++;
        if (token.is("(")) {
            take("SELECT");
            String value = operand();
            return take(")") ? value : null;
        }
        if (take("(")) {
            return call(token.word());
        }
        return token.is("DEFAULT") ? "" : token.content();
    }

    private @Nullable String variable() {
        int start = next;
        while (next < tokens.size() && tokens.get(next).is("@")) {
            next++;
        }
        next = Math.min(next + 1, tokens.size());
        while (take(".")) {
            next = Math.min(next + 1, tokens.size());
        }
        return variables.apply(name(tokens.subList(start, next)));
    }

    private @Nullable String call(String function) {
        List<String> arguments = new ArrayList<>();
        do {
            String argument = operand();
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        } while (take(","));
        if (!take(")")) {
            return null;
        }
        return switch (function) {
            case "CONCAT" -> String.join("", arguments);
            case "CONCAT_WS" -> String.join(arguments.get(0), arguments.subList(1, arguments.size()));
            case "REPLACE" ->
                arguments.size() == 3 ? arguments.get(0).replace(arguments.get(1), arguments.get(2)) : null;
            default -> null;
        };
    }

    private boolean take(String wordOrSymbol) {
        boolean stands = next < tokens.size() && tokens.get(next).is(wordOrSymbol);
        next += stands ? 1 : 0;
        return stands;
    }
}

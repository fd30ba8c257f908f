package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What becomes of statements, told by how their heads begin: the first rule that fits counts. Immutable. */
final class Effects {

    /** Does nothing the second time. */
    static final String CREATE_IF_MISSING = "CREATE (DEFINER ?= ?\\S+ )?(\\w+ ){1,4}IF NOT EXISTS\\b";

    /** Does nothing the second time. Some databases take the words behind the name too. */
    static final String DROP_IF_THERE = "DROP\\b.*\\bIF EXISTS\\b";

    /** @param head of the statements it is about, as far as it matters */
    private record Rule(Pattern head, Effect effect) {}

    private final List<Rule> rules;
    private final Effect otherwise;

    private Effects(List<Rule> rules, Effect otherwise) {
        this.rules = rules;
        this.otherwise = otherwise;
    }

    /** The effect of statements that no rule fits. */
    static Effects otherwise(Effect effect) {
        return new Effects(List.of(), effect);
    }

    /** The same with a rule behind the others: heads that begin with one of these patterns. */
    Effects with(Effect effect, String... beginnings) {
        Pattern head = Pattern.compile(String.join("|", beginnings), Pattern.DOTALL);
        return new Effects(
                Stream.concat(rules.stream(), Stream.of(new Rule(head, effect))).toList(), otherwise);
    }

    Effect of(SqlStatement statement) {
        return rules.stream()
                .filter(rule -> rule.head().matcher(statement.head()).lookingAt())
                .findFirst()
                .map(Rule::effect)
                .orElse(otherwise);
    }
}

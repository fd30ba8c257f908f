package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a session remembers from one statement to the next, and how it is put back: settings, role, default schema,
 * temporary objects and the like.
 *
 * @param touches whether a statement may leave the session other than it found it; false for ordinary DDL and DML, which
 *     then costs nothing
 * @param leftovers what takes away that of which the session can't tell that a statement left it; harmless where it is
 *     gone already. Those of a script run in its order, from the state before it
 * @param read a query whose rows are names and values of what the session remembers
 * @param readIfAllowed the same of what not every user may read
 * @param restore the statements that undo one change
 */
public record SessionState(
        Predicate<SqlStatement> touches,
        Function<SqlStatement, List<String>> leftovers,
        String read,
        Optional<String> readIfAllowed,
        Function<Change, List<String>> restore) {

    /**
     * One name whose value changed.
     *
     * @param before empty where there was none
     * @param now empty where there is none any longer
     */
    public record Change(String name, Optional<String> before, Optional<String> now) {

        /** The value that takes its place again, or else the one to be rid of. */
        String value() {
            return before.or(() -> now).orElse("");
        }
    }

    /** What makes a session that remembers {@code now} remember {@code before} again, in order. */
    public List<String> restore(Map<String, String> before, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            Change change = new Change(name, Optional.ofNullable(before.get(name)), Optional.ofNullable(now.get(name)));
            if (!change.before().equals(change.now())) {
                statements.addAll(restore.apply(change));
            }
        }
        return statements;
    }
}

package dev.migrator.sql;

import java.util.List;

/**
 * What a statement that changes a schema is about: the names of the objects it makes, changes, renames or drops, and of
 * the table that an index or trigger is of. Immutable.
 */
public final class ObjectNames {

    /** More than people write; the rest of a longer list is not needed to see whether the statement was done. */
    static final int MOST = 20;

    private final SqlSyntax syntax;

    public ObjectNames(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /**
     * The names as they are written, without quotes and without what qualifies them; none twice, {@value #MOST} at most.
     * Empty if there are none, or the statement is none of {@code CREATE}, {@code ALTER}, {@code DROP} and {@code RENAME}.
     */
    public List<String> of(SqlStatement statement) {
        return names(statement).stream()
                .map(ObjectName::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** All of them as they are written, with what qualifies them, in the order in which they stand there. */
    public List<String> asWritten(SqlStatement statement) {
        return names(statement).stream().map(ObjectName::written).toList();
    }

    /** Whether one of them says in which schema it is. */
    public boolean anyQualified(SqlStatement statement) {
        return names(statement).stream().anyMatch(ObjectName::qualified);
    }

    private List<ObjectName> names(SqlStatement statement) {
        return new ObjectNameReader(syntax, statement.text()).read();
    }
}

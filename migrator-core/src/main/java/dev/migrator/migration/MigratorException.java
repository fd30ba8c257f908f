package dev.migrator.migration;

import org.jspecify.annotations.Nullable;

/**
 * What every failure of the engine is. Its {@link #getMessage() message} says what happened, where, and what state the
 * database is in; its {@link #fix() fix} says in one sentence what to do next. There is one subclass for each thing a
 * person would do differently. Neither part holds credentials or bound values.
 */
public abstract class MigratorException extends RuntimeException {

    private final String fix;

    protected MigratorException(String problem, String fix) {
        this(problem, fix, null);
    }

    protected MigratorException(String problem, String fix, @Nullable Throwable cause) {
        super(problem, cause);
        this.fix = fix;
    }

    /** What to do next, as one or two sentences. */
    public final String fix() {
        return fix;
    }
}

package dev.migrator.dialect;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an exception of the driver says, or one that caused it. */
final class Failures {

    /** Wrapped deeper than any driver or pool does. */
    private static final int DEEPEST = 10;

    private Failures() {}

    static boolean hasState(SQLException failure, Set<String> states) {
        return any(failure, e -> e.getSQLState() != null && states.contains(e.getSQLState()));
    }

    static boolean hasCode(SQLException failure, Set<Integer> codes) {
        return any(failure, e -> codes.contains(e.getErrorCode()));
    }

    /** Class 08 of the standard's states, and the types that mean the same. */
    static boolean isOfConnection(SQLException failure) {
        return any(
                failure,
                e -> e instanceof SQLNonTransientConnectionException
                        || e instanceof SQLRecoverableException
                        || (e.getSQLState() != null && e.getSQLState().startsWith("08")));
    }

    private static boolean any(SQLException failure, Predicate<SQLException> test) {
        return Stream.iterate((Throwable) failure, e -> e != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(test);
    }
}

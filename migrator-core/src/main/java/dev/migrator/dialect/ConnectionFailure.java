package dev.migrator.dialect;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a driver's exception says of the connection itself, be it of a database that we don't know yet. */
public final class ConnectionFailure {

    /** A connection that there never was is none that was lost. */
    private static final Set<String> NOT_OPENED = Set.of("08001", "08004");

    /** The login is refused, there is no such database, or it is none of ours: MySQL has one state for both. */
    private static final Set<String> REFUSED = Set.of("28", "3D", "42");

    private static final String H2_DATABASE_NOT_FOUND = "90146";
    private static final String NO_DRIVER = "No suitable driver";

    private ConnectionFailure() {}

    /** Whether a connection that worked is gone. */
    public static boolean isLoss(Throwable failure, Dialect dialect) {
        return causes(failure)
                .filter(cause -> !NOT_OPENED.contains(Objects.requireNonNullElse(cause.getSQLState(), "")))
                .anyMatch(dialect::connectionLost);
    }

    /** Whether waiting for the database is in vain: it answers, or could not even be asked, and won't let us in. */
    public static boolean isRefusal(SQLException failure) {
        return causes(failure).anyMatch(ConnectionFailure::saysRefused);
    }

    /** Whether the database, or its driver, had a part in it. */
    public static boolean isOfDatabase(Throwable failure) {
        return causes(failure).findAny().isPresent();
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static boolean saysRefused(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return (state.length() == 5 && REFUSED.contains(state.substring(0, 2)))
                || state.equals(H2_DATABASE_NOT_FOUND)
                || Objects.requireNonNullElse(failure.getMessage(), "").startsWith(NO_DRIVER);
    }
}

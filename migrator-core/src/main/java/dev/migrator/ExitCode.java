package dev.migrator;

import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.dialect.LockLostException;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.execution.StoppedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.plan.InterveningRunException;
import dev.migrator.plan.NotReversibleException;
import org.jspecify.annotations.Nullable;

/** What a process ends with that runs a command: of the command line, or in place of an application. */
public enum ExitCode {
    /** What was asked for is done. */
    DONE(0),
    /** The asked state does not hold: something is pending, has no down, or was stopped. */
    NOT_AS_ASKED(1),
    /** Usage, configuration, or a database that can't be reached, isn't supported or refuses the login. */
    CONFIGURATION(2),
    /** A migration failed. */
    MIGRATION_FAILED(3),
    /** Scripts and history contradict each other. */
    CONFLICT(4),
    /** Another migrator kept the lock. */
    NO_LOCK(5);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number that the operating system is given. */
    public int value() {
        return value;
    }

    /** The code of a failure, told by the first cause that says which; everything else keeps us from even beginning. */
    public static ExitCode of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ExitCode code = known(cause);
            if (code != null) {
                return code;
            }
        }
        return CONFIGURATION;
    }

    private static @Nullable ExitCode known(Throwable cause) {
        if (cause instanceof MigrationFailedException || cause instanceof LockLostException) {
            return MIGRATION_FAILED;
        }
        if (cause instanceof ConflictException
                || cause instanceof AdoptionRefusedException
                || cause instanceof InterveningRunException) {
            return CONFLICT;
        }
        if (cause instanceof LockNotObtainedException) {
            return NO_LOCK;
        }
        boolean notAsAsked = cause instanceof PendingMigrationsException
                || cause instanceof NotReversibleException
                || cause instanceof StoppedException;
        return notAsAsked ? NOT_AS_ASKED : null;
    }
}

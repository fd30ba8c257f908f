package dev.migrator.spring.autoconfigure;

import dev.migrator.LockNotObtainedException;
import dev.migrator.PendingMigrationsException;
import dev.migrator.adopt.AdoptionRefusedException;
import dev.migrator.dialect.LockLostException;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.migration.ConflictException;
import dev.migrator.plan.NotReversibleException;
import org.jspecify.annotations.Nullable;

/** What a process that only migrates ends with; the command line's codes. */
enum ExitCode {
    DONE(0),
    NOT_AS_ASKED(1),
    CONFIGURATION(2),
    MIGRATION_FAILED(3),
    CONFLICT(4),
    NO_LOCK(5);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    /** The code of a failure, told by the first cause that says which; everything else keeps us from even beginning. */
    static ExitCode of(Throwable failure) {
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
        if (cause instanceof ConflictException || cause instanceof AdoptionRefusedException) {
            return CONFLICT;
        }
        if (cause instanceof LockNotObtainedException) {
            return NO_LOCK;
        }
        boolean notAsAsked = cause instanceof PendingMigrationsException || cause instanceof NotReversibleException;
        return notAsAsked ? NOT_AS_ASKED : null;
    }
}

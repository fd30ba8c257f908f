package dev.migrator;

import dev.migrator.dialect.LockHolder;
import dev.migrator.migration.MigratorException;
import java.time.Duration;
import java.util.Optional;

/** Another migrator had the lock for longer than we may wait. Nothing was run. */
public final class LockNotObtainedException extends MigratorException {

    private LockNotObtainedException(String problem, String fix) {
        super(problem, fix);
    }

    LockNotObtainedException(String table, Duration waited, Optional<LockHolder> holder) {
        this(
                "Waited " + waited.toSeconds() + " s for the lock on \"" + table + "\", held by "
                        + holder.map(LockHolder::toString).orElse("another migrator")
                        + ". Nothing was run.",
                "Let it finish and run again, or wait longer with migrator.lock.wait." + ifGone(holder));
    }

    static LockNotObtainedException ofOtherTool(
            String tool, String table, Duration waited, Optional<LockHolder> holder) {
        return new LockNotObtainedException(
                "Waited " + waited.toSeconds() + " s for " + tool + "'s own lock on \"" + table + "\", held by "
                        + holder.map(LockHolder::toString).orElse("a run of it")
                        + ". Nothing was changed.",
                "Let it finish and run again. If it died and left its lock behind, release that with " + tool + "."
                        + ifGone(holder));
    }

    private static String ifGone(Optional<LockHolder> holder) {
        return holder.flatMap(LockHolder::ifGone).map(advice -> " " + advice).orElse("");
    }

    static LockNotObtainedException interrupted(String table) {
        return new LockNotObtainedException(
                "Interrupted while waiting for the lock on \"" + table + "\". Nothing was run.", "Run again.");
    }
}

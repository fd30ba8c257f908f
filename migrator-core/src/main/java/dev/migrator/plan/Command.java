package dev.migrator.plan;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Step;
import java.util.List;
import java.util.Optional;

/** What is asked of the engine. Immutable; get one from the factory methods. */
public abstract sealed class Command permits Migrate, Rollback, Redo, Baseline, Mark, Repair {

    private final String text;

    Command(String text) {
        this.text = text;
    }

    /** Applies everything that is pending. */
    public static Command migrate() {
        return new Migrate(Optional.empty());
    }

    /** Applies what is pending up to and with {@code version}. */
    public static Command migrateTo(String version) {
        return new Migrate(Optional.of(version));
    }

    /** Undoes the {@code count} migrations applied last, newest first. Fewer, where fewer are applied. */
    public static Command rollback(int count) {
        return Rollback.count(count);
    }

    /** Undoes all that stand above {@code version}, which stays; {@code "0"} undoes all. */
    public static Command rollbackTo(String version) {
        return Rollback.to(version);
    }

    /** Undoes the {@code count} migrations applied last and applies those same ones again. */
    public static Command redo(int count) {
        return new Redo(count);
    }

    /** Counts everything at or below {@code version} as applied. */
    public static Command baseline(String version) {
        return new Baseline(version);
    }

    /** Records {@code version} as applied without running it. */
    public static Command markApplied(String version) {
        return new Mark(version, Direction.UP);
    }

    /** Records {@code version} as not applied without undoing it. */
    public static Command markPending(String version) {
        return new Mark(version, Direction.DOWN);
    }

    /** Accepts changed scripts and dismisses missing ones. */
    public static Command repair() {
        return new Repair();
    }

    /** Where its run would go. */
    Direction direction() {
        return Direction.UP;
    }

    /** Whether it is one of those that settle conflicts, and so runs while there are some. */
    boolean settlesConflicts() {
        return false;
    }

    /** Whether it counts from how things stand when it begins, so that begun again it would mean something else. */
    boolean countsFromHere() {
        return false;
    }

    abstract List<Step> steps(Standings standings);

    /** The command as a person would type it. */
    @Override
    public final String toString() {
        return text;
    }
}

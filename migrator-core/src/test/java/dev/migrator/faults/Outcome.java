package dev.migrator.faults;

import dev.migrator.migration.MigratorException;
import java.util.Locale;

/**
 * What became of one point.
 *
 * @param point where a run was disturbed
 * @param end what the restart did
 */
record Outcome(String point, String end, Verdict verdict) {

    enum Verdict {
        /** The database is as after an undisturbed run, and nobody had to decide anything. */
        OK,
        /** A person has to decide something, which the set allows there. */
        MARKED,
        /** A person has to decide something. */
        PERSON,
        /** It looks done and isn't, or ended in no way that we promise. */
        WRONG;

        boolean accepted() {
            return this == OK || this == MARKED;
        }
    }

    static Outcome ok(String point, String end) {
        return new Outcome(point, end, Verdict.OK);
    }

    static Outcome wrong(String point, String end) {
        return new Outcome(point, end, Verdict.WRONG);
    }

    static Outcome person(String point, MigratorException told) {
        return new Outcome(point, words(told), Verdict.PERSON);
    }

    /** The same, at a point where a person may be needed. */
    Outcome marked() {
        return verdict == Verdict.PERSON ? new Outcome(point, end, Verdict.MARKED) : this;
    }

    Outcome at(String otherPoint) {
        return new Outcome(otherPoint, end, verdict);
    }

    /** What a person would be told. */
    static String words(MigratorException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage() + " " + e.fix();
    }

    @Override
    public String toString() {
        return "  %-7s".formatted(verdict.name().toLowerCase(Locale.ROOT)) + point + " -> " + end.replace('\n', ' ');
    }
}

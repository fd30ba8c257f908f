package dev.migrator.faults;

import dev.migrator.migration.MigratorException;

/**
 * What became of one point.
 *
 * @param point where a run was disturbed
 * @param end what the restart did
 * @param right whether the database is as after an undisturbed run, and nobody had to decide anything
 */
record Outcome(String point, String end, boolean right) {

    static Outcome right(String point, String end) {
        return new Outcome(point, end, true);
    }

    static Outcome wrong(String point, String end) {
        return new Outcome(point, end, false);
    }

    /** What a person would be told. */
    static String words(MigratorException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage() + " " + e.fix();
    }

    @Override
    public String toString() {
        return (right ? "  ok     " : "  WRONG  ") + point + " -> " + end.replace('\n', ' ');
    }
}

package dev.migrator.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a process stops to be killed.
 *
 * @param number of the call, from one; zero for nowhere
 */
record Trap(Watched watched, int number, Moment moment) {

    /** What is counted. */
    enum Watched {
        /** The scripts' statements, by their place in the set; what the engine sends of its own does not count. */
        STATEMENTS,
        /** Every call of the driver that may reach the database, in the order in which they are made. */
        CALLS
    }

    /** When, seen from the call. */
    enum Moment {
        /** Nothing is sent yet. */
        BEFORE,
        /** It says so and sends at once; the killing races with the database. */
        DURING,
        /** The driver has returned. */
        AFTER
    }

    static final Trap NOWHERE = new Trap(Watched.CALLS, 0, Moment.BEFORE);

    /** At every call up to the last, each moment of it. */
    static List<Trap> all(Watched watched, int last) {
        List<Trap> traps = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            for (Moment moment : Moment.values()) {
                traps.add(new Trap(watched, number, moment));
            }
        }
        return traps;
    }

    static Trap parse(String text) {
        String[] parts = text.split(":", -1);
        return new Trap(Watched.valueOf(parts[0]), Integer.parseInt(parts[1]), Moment.valueOf(parts[2]));
    }

    /** What {@link #parse} takes. */
    @Override
    public String toString() {
        return watched + ":" + number + ":" + moment;
    }
}

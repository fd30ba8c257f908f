package dev.migrator.faults;

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

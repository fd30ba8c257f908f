package dev.migrator.adopt;

/**
 * Whether a file still is what the other tool ran.
 *
 * @param detail the evidence, or why there is none
 */
record Agreement(Verdict verdict, String detail) {

    enum Verdict {
        SAME,
        EDITED,
        UNCHECKED
    }

    static final Agreement SAME = new Agreement(Verdict.SAME, "");

    static Agreement edited(String name, Object recorded, Object found) {
        return new Agreement(
                Verdict.EDITED, name + " " + recorded + " in the table, " + found + " of the file as it is now");
    }

    /** @param reason said once for all migrations it is true of */
    static Agreement unchecked(String reason) {
        return new Agreement(Verdict.UNCHECKED, reason);
    }
}

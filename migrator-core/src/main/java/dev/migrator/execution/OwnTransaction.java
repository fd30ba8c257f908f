package dev.migrator.execution;

/**
 * What a script does with transactions itself. One that was written to run inside a tool's transaction may end that and
 * leave another one for the tool to commit; both is then done for it.
 */
public enum OwnTransaction {
    /** Nothing. */
    NONE(false, false),
    /** It begins and ends its own. */
    CLOSED(false, false),
    /** It begins one and leaves the end to whoever runs it. */
    LEFT_OPEN(false, true),
    /** It first ends the one that it takes for open. */
    TAKEN_OVER(true, false),
    /** It first ends the one that it takes for open, and leaves another one. */
    TAKEN_OVER_AND_LEFT_OPEN(true, true);

    private final boolean beginFirst;
    private final boolean commitLast;

    OwnTransaction(boolean beginFirst, boolean commitLast) {
        this.beginFirst = beginFirst;
        this.commitLast = commitLast;
    }

    static OwnTransaction of(Survey survey) {
        if (!survey.controlsTransactions()) {
            return NONE;
        }
        if (survey.endsForeignTransaction()) {
            return survey.leavesOpen() ? TAKEN_OVER_AND_LEFT_OPEN : TAKEN_OVER;
        }
        return survey.leavesOpen() ? LEFT_OPEN : CLOSED;
    }

    boolean beginFirst() {
        return beginFirst;
    }

    boolean commitLast() {
        return commitLast;
    }
}

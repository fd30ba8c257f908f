package dev.migrator.execution;

import java.util.List;

/**
 * What a step may do to its session.
 *
 * @param touches whether it may leave it other than it found it
 * @param hidesTransactions whether it may begin a transaction without saying so
 * @param leftovers the statements that take away what the session itself does not tell of
 */
public record SessionUse(boolean touches, boolean hidesTransactions, List<String> leftovers) {

    /** Of a step that only leaves a row. */
    static final SessionUse NONE = new SessionUse(false, false, List.of());

    /** Of a class, which may do anything. */
    static final SessionUse CODE = new SessionUse(true, true, List.of());
}

package dev.migrator.dialect;

/** What becomes of a statement's work if whoever sent it is killed: what a later run has to know to go on. */
public enum Effect {
    /** It changes the session alone, and is lost with it: a run that goes on behind it has to do it again. */
    SESSION,
    /** It is part of the transaction it runs in, and is there together with what the history says of it, or not at all. */
    TRANSACTIONAL,
    /** It commits at once by itself; what the catalogue says of the objects it names tells whether it took effect. */
    CATALOGUE,
    /** It commits at once by itself, and doing it twice is as good as once. */
    REPEATABLE,
    /** Anything may happen inside, commits too, and nothing tells how far it came. */
    OPAQUE
}

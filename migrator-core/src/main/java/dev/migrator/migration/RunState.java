package dev.migrator.migration;

/** How far the step of a history row came. A row changes only while it is {@link #RUNNING}. */
public enum RunState {
    RUNNING,
    DONE,
    FAILED
}

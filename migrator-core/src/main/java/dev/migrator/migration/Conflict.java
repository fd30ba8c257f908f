package dev.migrator.migration;

/**
 * A reason not to run.
 *
 * @param identity of the migration
 * @param script where a person finds it
 * @param problem what is wrong, with the evidence
 * @param fix what to do, as one or two sentences
 */
public record Conflict(ConflictKind kind, String identity, String script, String problem, String fix) {}

package dev.migrator.dialect;

/**
 * Which other sessions hold locks on the objects of some names.
 *
 * @param query with {@code {names}} for a list of names to be bound; each row has what identifies the session (its process or
 *     number), whose it is (application, user, host), since how many seconds its transaction is open, and its statement.
 *     Each column may be null, apart from the first
 */
public record Blockers(String query) {}

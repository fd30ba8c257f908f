package dev.migrator.dialect;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where a session looks for names without a schema.
 *
 * @param changes the heads of statements that leave the session with another one
 * @param read a query whose only value is the present one, in the form that {@code restore} takes
 * @param restore the statement that sets what {@code read} returned
 */
public record DefaultSchema(Pattern changes, String read, UnaryOperator<String> restore) {}

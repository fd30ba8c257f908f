package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells whether statements that hide a {@code BEGIN} left a transaction open behind the driver's back.
 *
 * @param hides whether a statement may begin a transaction without saying so
 * @param probe a statement whose outcome tells; a {@code rollback} has to follow it
 * @param tellsOpen whether that outcome, empty where the probe was accepted, means that one is open
 */
public record OpenTransaction(
        Predicate<SqlStatement> hides, String probe, Predicate<Optional<SQLException>> tellsOpen) {}

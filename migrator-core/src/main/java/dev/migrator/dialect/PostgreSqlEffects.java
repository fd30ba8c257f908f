package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import java.util.regex.Pattern;

/** What becomes of PostgreSQL's statements: all are part of a transaction but those that refuse one, and procedures. */
final class PostgreSqlEffects {

    private static final Effects EFFECTS = Effects.otherwise(Effect.TRANSACTIONAL)
            .with(Effect.OPAQUE, "CALL\\b", "PREPARE TRANSACTION\\b")
            .with(Effect.TRANSACTIONAL, "SET (LOCAL|CONSTRAINTS|TRANSACTION)\\b")
            .with(
                    Effect.SESSION,
                    "(SET|RESET|LISTEN|UNLISTEN|PREPARE|DEALLOCATE|DISCARD|LOAD)\\b",
                    // A dump's way to set: select pg_catalog.set_config('search_path', '', false)
                    "SELECT\\b.*\\bSET_CONFIG ?\\(.*, ?FALSE ?\\)");

    private static final Effects OUTSIDE_TRANSACTION = Effects.otherwise(Effect.CATALOGUE)
            .with(Effect.SESSION, "DISCARD\\b")
            .with(Effect.REPEATABLE, "(VACUUM|CLUSTER|REINDEX|ALTER (SYSTEM|DATABASE|SUBSCRIPTION))\\b");

    private static final Pattern BLOCK = Pattern.compile("DO\\b.*", Pattern.DOTALL);

    /** May stand in a literal of the block; then a person decides what need not be decided. */
    private static final Pattern ENDS_TRANSACTION =
            Pattern.compile("\\b(commit|rollback)\\b", Pattern.CASE_INSENSITIVE);

    private PostgreSqlEffects() {}

    static Effect of(SqlStatement statement, boolean refusesTransaction) {
        if (BLOCK.matcher(statement.head()).matches()
                && ENDS_TRANSACTION.matcher(statement.text()).find()) {
            return Effect.OPAQUE;
        }
        return (refusesTransaction ? OUTSIDE_TRANSACTION : EFFECTS).of(statement);
    }
}

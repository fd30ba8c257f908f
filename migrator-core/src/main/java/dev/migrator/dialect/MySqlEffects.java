package dev.migrator.dialect;

import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;

/**
 * What becomes of the statements of MySQL and MariaDB ("Statements That Cause an Implicit Commit"). Rows are taken to be
 * in tables of a transactional engine.
 */
final class MySqlEffects {

    private static final String BEFORE_TYPE = "((DEFINER|ALGORITHM) ?= ?\\S+ |SQL SECURITY \\w+ |OR REPLACE |AGGREGATE "
            + "|UNIQUE |FULLTEXT |SPATIAL |ONLINE |OFFLINE |IGNORE )*";

    private static final Effects EFFECTS = Effects.otherwise(Effect.OPAQUE)
            .with(
                    Effect.OPAQUE,
                    // It wraps any other statement.
                    "SET STATEMENT\\b",
                    // Done twice, these are as good as not done at all, and the catalogue looks the same.
                    "ALTER TABLE\\b.*\\bEXCHANGE PARTITION\\b",
                    "RENAME TABLES?\\b.* TO ([^ ,]+) ?,.*\\b\\1 TO ",
                    "ALTER TABLE\\b.*\\b(DISCARD|IMPORT)\\b.*\\bTABLESPACE\\b",
                    "CREATE (AGGREGATE )?FUNCTION\\b.*\\bSONAME\\b")
            .with(
                    Effect.SESSION,
                    "SET (?!(GLOBAL|PERSIST|PERSIST_ONLY|PASSWORD|DEFAULT ROLE)\\b|@@(GLOBAL|PERSIST|PERSIST_ONLY)\\.)",
                    "SELECT\\b.*\\bINTO @",
                    "(USE|PREPARE|DEALLOCATE|DROP PREPARE|(UN)?LOCK TABLES?)\\b")
            .with(
                    Effect.TRANSACTIONAL,
                    "(SAVEPOINT|RELEASE|ROLLBACK)\\b",
                    // They neither commit nor outlive the session. Made again they would be empty: what follows should
                    // fail.
                    "(CREATE|DROP) (OR REPLACE )?TEMPORARY\\b",
                    "(INSERT|REPLACE|UPDATE|DELETE|SELECT|WITH|VALUES|TABLE|LOAD (DATA|XML)|HANDLER|DO)\\b",
                    "(SHOW|EXPLAIN|DESCRIBE|DESC|CHECKSUM|HELP|SIGNAL|RESIGNAL|GET)\\b",
                    // MariaDB's way to run a statement and explain it.
                    "ANALYZE (FORMAT|SELECT|WITH|INSERT|REPLACE|UPDATE|DELETE)\\b",
                    "\\(")
            .with(
                    Effect.REPEATABLE,
                    "SET\\b",
                    "(GRANT|REVOKE|ALTER (USER|INSTANCE)|(CREATE|DROP) (USER|ROLE) IF (NOT )?EXISTS)\\b",
                    "(ANALYZE|OPTIMIZE|REPAIR|CHECK|FLUSH|KILL|PURGE|RESET|TRUNCATE|LOAD INDEX|CACHE INDEX)\\b",
                    // Often without the name of a database: the session's.
                    "ALTER (DATABASE|SCHEMA)\\b(?!.*\\bUPGRADE\\b)",
                    "CREATE OR REPLACE (?!TABLE|SEQUENCE|SERVER)",
                    Effects.CREATE_IF_MISSING,
                    Effects.DROP_IF_THERE)
            // Accounts are not among them: few sessions may read who there is.
            .with(
                    Effect.CATALOGUE,
                    "RENAME TABLES?\\b",
                    "(CREATE|ALTER|DROP) " + BEFORE_TYPE
                            + "(TABLES?|VIEW|INDEX|TRIGGER|PROCEDURE|FUNCTION|EVENT|SEQUENCE|DATABASE|SCHEMA|PACKAGE)\\b");

    private MySqlEffects() {}

    /** The catalogue is asked about the session's own database alone, as only that is cheap. */
    static Effect of(SqlStatement statement, SqlSyntax syntax) {
        Effect effect = EFFECTS.of(statement);
        boolean elsewhere = effect == Effect.CATALOGUE && new ObjectNames(syntax).anyQualified(statement);
        return elsewhere ? Effect.OPAQUE : effect;
    }
}

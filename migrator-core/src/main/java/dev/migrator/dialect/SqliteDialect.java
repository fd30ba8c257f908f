package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** SQLite 3. */
final class SqliteDialect implements Dialect {

    /** Files and other databases. */
    private static final Pattern BEYOND =
            Pattern.compile("^(ATTACH|BACKUP|SCRIPT|CREATE (LINKED|CATALOG)|VACUUM INTO)\\b");

    private static final Pattern FILE = Pattern.compile(
            "jdbc:sqlite:(?!.*\\bmode=memory\\b)(?!:memory:|:resource:|file::memory:|\\?|$)(?:file:)?(?<path>[^?]+).*");

    /**
     * Refused, or without effect, inside a transaction: <a href="https://sqlite.org/lang_vacuum.html">VACUUM</a>,
     * <a href="https://sqlite.org/pragma.html#pragma_foreign_keys">foreign_keys</a> and
     * <a href="https://sqlite.org/pragma.html#pragma_journal_mode">journal_mode</a>.
     */
    private static final Pattern REFUSES_TRANSACTION =
            Pattern.compile("(VACUUM\\b|DETACH\\b|PRAGMA (\\w+\\.)?(FOREIGN_KEYS|JOURNAL_MODE)\\b).*", Pattern.DOTALL);

    private static final Effects EFFECTS = Effects.otherwise(Effect.TRANSACTIONAL)
            // These two stand in the file's header.
            .with(Effect.TRANSACTIONAL, "PRAGMA (\\w+\\.)?(USER_VERSION|APPLICATION_ID)\\b")
            .with(Effect.SESSION, "PRAGMA\\b", "ATTACH\\b", "DETACH\\b")
            .with(Effect.REPEATABLE, "VACUUM\\b");

    /** SQLITE_BUSY and SQLITE_LOCKED; the driver gives no extended codes. */
    private static final Set<Integer> BUSY_OR_LOCKED = Set.of(5, 6);

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public List<String> aliases() {
        return List.of("sqlite", "sqlite3");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.SQLITE;
    }

    @Override
    public boolean reachesBeyond(SqlStatement statement) {
        return BEYOND.matcher(statement.head()).find();
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return REFUSES_TRANSACTION.matcher(statement.head()).matches();
    }

    /** All that is in the file is part of the transaction; {@code VACUUM} can't be, and a connection has its pragmas. */
    @Override
    public Effect effect(SqlStatement statement) {
        return EFFECTS.of(statement);
    }

    @Override
    public boolean lockRefused(SQLException failure) {
        return Failures.hasCode(failure, BUSY_OR_LOCKED);
    }

    @Override
    public SessionState sessionState() {
        return SqliteSession.STATE;
    }

    @Override
    public Optional<OpenTransaction> openTransaction() {
        return Optional.of(SqliteSession.OPEN_TRANSACTION);
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("text", "text", "");
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "pragma busy_timeout",
                limit -> "pragma busy_timeout = " + (limit.isZero() ? Integer.MAX_VALUE : limit.toMillis()),
                before -> "pragma busy_timeout = " + before));
    }

    @Override
    public MigratorLock lock(LockScope scope) {
        return LocalLock.of(scope, FILE, name());
    }
}

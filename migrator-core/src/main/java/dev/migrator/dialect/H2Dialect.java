package dev.migrator.dialect;

import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** H2 2: in memory, in a file, or behind its server. */
final class H2Dialect implements Dialect {

    private static final Pattern SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    /** Prefixes like {@code file:} and {@code nio:} may stand before the path; {@code C:} is no prefix. */
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?!mem:|zip:)(?:\\w{2,}:)*(?<path>[^;]+).*");

    /** Its longest wait; there is no value for "no limit". */
    private static final int LONGEST_WAIT = Integer.MAX_VALUE;

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public List<String> aliases() {
        return List.of("h2");
    }

    @Override
    public SqlSyntax syntax() {
        return Syntaxes.H2;
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean refusesTransaction(SqlStatement statement) {
        return false;
    }

    @Override
    public SessionState sessionState() {
        return H2Session.STATE;
    }

    @Override
    public ColumnTypes columnTypes() {
        return new ColumnTypes("character large object", "timestamp(6)", "");
    }

    @Override
    public Optional<LockTimeout> lockTimeout() {
        return Optional.of(new LockTimeout(
                "select lock_timeout()",
                limit -> "set lock_timeout " + (limit.isZero() ? LONGEST_WAIT : limit.toMillis()),
                before -> "set lock_timeout " + before));
    }

    @Override
    public MigratorLock lock(LockScope scope) {
        return SERVER.matcher(scope.url()).matches() ? new LeaseLock(scope) : new LocalLock(scope, FILE);
    }
}

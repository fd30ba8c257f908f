package dev.migrator;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Dialects;
import dev.migrator.execution.PreparedStep;
import dev.migrator.migration.Migration;
import dev.migrator.plan.Command;
import dev.migrator.proof.BeyondDatabaseException;
import dev.migrator.proof.Trial;
import dev.migrator.schema.Catalogues;
import dev.migrator.schema.ChangeScript;
import dev.migrator.schema.ObjectId;
import dev.migrator.schema.Snapshot;
import dev.migrator.shadow.ShadowDatabase;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Migrations in a shadow database. Not thread-safe. */
final class ShadowTrial implements Trial {

    private static final String NOTHING = "0";

    private final ShadowDatabase database;
    private final boolean isHarmless;
    private final DataSource dataSource;
    private final Migrator migrator;
    private final List<Migration> versioned;
    private final List<Migration> all;
    private final Set<String> own;

    ShadowTrial(MigratorSettings settings, ShadowDatabases shadows, List<Migration> versioned, List<Migration> all) {
        this.database = shadows.create();
        this.isHarmless = shadows.isHarmless();
        this.dataSource = database.dataSource();
        this.migrator = Migrator.of(settings.inShadow(dataSource));
        this.versioned = versioned;
        this.all = all;
        String table = settings.table().toLowerCase(Locale.ROOT);
        this.own = Set.of(table, table + "_lock");
    }

    @Override
    public Snapshot snapshot() {
        try (Connection connection = dataSource.getConnection()) {
            return Catalogues.read(connection, dialect(connection)).without(this::isOwn);
        } catch (SQLException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    private boolean isOwn(ObjectId object) {
        return own.contains(object.name().toLowerCase(Locale.ROOT))
                || own.contains(object.parent().toLowerCase(Locale.ROOT));
    }

    private static Dialect dialect(Connection connection) throws SQLException {
        return Dialects.of(connection.getMetaData());
    }

    @Override
    public List<String> change(Snapshot from, Snapshot to) {
        try (Connection connection = dataSource.getConnection()) {
            return ChangeScript.of(dialect(connection), from, to);
        } catch (SQLException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    @Override
    public void upTo(Migration last) {
        run(Command.migrateTo(last.identity()), versioned);
    }

    @Override
    public void down() {
        run(Command.rollback(1), versioned);
    }

    @Override
    public void downToNothing() {
        run(Command.rollbackTo(NOTHING), all);
    }

    @Override
    public void all() {
        run(Command.migrate(), all);
    }

    private void run(Command command, List<Migration> available) {
        if (!isHarmless) {
            requireWithin(migrator.plan(command, available).steps());
        }
        migrator.run(command, available);
    }

    private void requireWithin(List<PreparedStep> steps) {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = dialect(connection);
            for (PreparedStep step : steps) {
                for (SqlStatement statement : step.statements()) {
                    if (dialect.reachesBeyond(statement)) {
                        throw BeyondDatabaseException.of(
                                step.file() + ":" + statement.line() + ":" + statement.column(), statement.head());
                    }
                }
            }
        } catch (SQLException e) {
            throw DatabaseAccessException.failed(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

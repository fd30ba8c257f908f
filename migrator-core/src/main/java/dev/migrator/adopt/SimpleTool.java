package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockKey;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tool that keeps a row for each migration applied, with its name and at most the time, and takes the row away when it
 * undoes it.
 *
 * @param named the column that names the migration
 * @param when the column with the time; empty where there is none
 * @param order of the rows, oldest first
 * @param lock of a session, which holds wherever the database has such
 */
record SimpleTool(
        String name,
        String layout,
        Set<String> tables,
        String key,
        String named,
        Optional<String> when,
        Comparator<TableRow> order,
        Optional<LockKey> lock)
        implements OtherTool {

    /** dbmate's table has one column, and that is a text; others of its name have more. */
    static final SimpleTool DBMATE = new SimpleTool(
            "dbmate",
            "dbmate",
            Set.of("schema_migrations"),
            "version",
            "version",
            Optional.empty(),
            Comparator.comparing(row -> row.required("version")),
            Optional.empty());

    /** All migrations of one transaction have the same time. */
    static final SimpleTool NODE_PG_MIGRATE = new SimpleTool(
            "node-pg-migrate",
            "node-pg-migrate",
            Set.of("pgmigrations"),
            "id",
            "name",
            Optional.of("run_on"),
            Comparator.<TableRow, String>comparing(row -> row.required("run_on"))
                    .thenComparingLong(row -> row.number("id")),
            Optional.of(LockKey.of(7_241_865_325_823_964L)));

    static final SimpleTool SQL_MIGRATE = new SimpleTool(
            "sql-migrate",
            "sql-migrate",
            Set.of("gorp_migrations"),
            "id",
            "id",
            Optional.of("applied_at"),
            Comparator.comparing(row -> row.required("id")),
            Optional.empty());

    static final SimpleTool DIESEL = new SimpleTool(
            "diesel",
            "diesel",
            Set.of("__diesel_schema_migrations"),
            "version",
            "version",
            Optional.of("run_on"),
            Comparator.comparing(row -> row.required("version")),
            Optional.empty());

    @Override
    public Set<String> columns() {
        Set<String> columns = new HashSet<>(List.of(key, named));
        when.ifPresent(columns::add);
        return columns;
    }

    /** A table of the same name and one column more is another tool's. */
    @Override
    public boolean fits(Set<String> found) {
        return found.equals(columns());
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        return rows.stream().sorted(order).map(this::recorded).toList();
    }

    private Recorded recorded(TableRow row) {
        String title = row.required(named);
        return Recorded.applied(title, title).at(when.flatMap(row::time));
    }

    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) {
        return lock.flatMap(dialect::lock).stream().toList();
    }
}

package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.MigratorLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tool whose history we can take over: its table, what the rows mean, its lock. Stateless. */
interface OtherTool {

    /** As its makers write it. */
    String name();

    /** Of the folders that it works with. */
    String layout();

    /** What its table is called unless configured otherwise. */
    Set<String> tables();

    /** Where the table may be beside the connection's own schema. */
    default Optional<String> schema() {
        return Optional.empty();
    }

    /** The columns it can't do without, in lower case. */
    Set<String> columns();

    /** The column that grows with every row. */
    String key();

    /** Whether a table of these columns, in lower case, may be its own. */
    default boolean fits(Set<String> found) {
        return found.containsAll(columns());
    }

    /** What the rows say, oldest first; migrations that the tool has undone are not among them. */
    List<Recorded> read(List<TableRow> rows, Folder folder);

    /** What keeps the tool itself from running meanwhile; none where it has no lock of its own. */
    default List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) throws SQLException {
        return List.of();
    }
}

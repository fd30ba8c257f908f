package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The history table of another tool, found in a database. Reads and never writes it. Not thread-safe. */
public final class OtherHistory {

    private static final List<OtherTool> TOOLS = List.of(
            new Flyway(),
            new Liquibase(),
            SimpleTool.DBMATE,
            new Prisma(),
            new Drizzle(),
            SimpleTool.NODE_PG_MIGRATE,
            new GolangMigrate(),
            new Goose(),
            SimpleTool.SQL_MIGRATE,
            SimpleTool.DIESEL);

    private final Connection connection;
    private final OtherTool tool;
    private final OtherTable table;
    private final Folder folder;

    private OtherHistory(Connection connection, OtherTool tool, OtherTable table, Folder folder) {
        this.connection = connection;
        this.tool = tool;
        this.table = table;
        this.folder = folder;
    }

    /**
     * Looks for the table by the names that the tools give it; empty where there is none.
     *
     * @param available what this release brings along
     * @throws OtherToolException if there are several, or the only one doesn't fit its tool or the folder
     */
    public static Optional<OtherHistory> find(Connection connection, Collection<Migration> available)
            throws SQLException {
        Folder folder = new Folder(available);
        List<OtherHistory> found = new ArrayList<>();
        List<OtherTable> misfits = new ArrayList<>();
        for (OtherTable table : known(connection)) {
            List<OtherTool> tools = TOOLS.stream()
                    .filter(tool -> tool.tables().contains(table.name().toLowerCase(Locale.ROOT)))
                    .filter(tool -> tool.fits(table.columnNames()))
                    .filter(tool -> tool != SimpleTool.DBMATE || !isOfRails(connection, table))
                    .toList();
            tools.forEach(tool -> found.add(new OtherHistory(connection, tool, table, folder)));
            if (tools.isEmpty()) {
                misfits.add(table);
            }
        }
        if (found.size() > 1) {
            throw OtherToolException.several(
                    found.stream().map(OtherHistory::described).toList());
        }
        if (found.isEmpty() && !misfits.isEmpty()) {
            throw OtherToolException.misfit(
                    misfits.get(0).toString(), misfits.get(0).columnNames(), names());
        }
        found.forEach(OtherHistory::checkLayout);
        return found.stream().findFirst();
    }

    /**
     * The table of that name, which may have its schema before it.
     *
     * @throws OtherToolException if there is none, or it fits no tool of the folder's layout
     */
    public static OtherHistory named(Connection connection, String name, Collection<Migration> available)
            throws SQLException {
        Folder folder = new Folder(available);
        int dot = name.lastIndexOf('.');
        Optional<String> schema = dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot));
        Set<String> names = Set.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        OtherTable table = Tables.find(connection, schema, names).stream()
                .findFirst()
                .orElseThrow(() -> OtherToolException.absent(name));
        List<OtherTool> fitting =
                TOOLS.stream().filter(tool -> tool.fits(table.columnNames())).toList();
        OtherTool tool = fitting.stream()
                .filter(one -> folder.layouts().contains(one.layout()))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .orElseThrow(() -> OtherToolException.misfit(table.toString(), table.columnNames(), names()));
        OtherHistory history = new OtherHistory(connection, tool, table, folder);
        history.checkLayout();
        return history;
    }

    private static List<OtherTable> known(Connection connection) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        TOOLS.forEach(tool -> names.addAll(tool.tables()));
        List<OtherTable> tables = new ArrayList<>(Tables.find(connection, Optional.empty(), names));
        for (OtherTool tool : TOOLS) {
            if (tool.schema().isPresent() && connection.getMetaData().supportsSchemasInTableDefinitions()) {
                tables.addAll(Tables.find(connection, tool.schema(), tool.tables()));
            }
        }
        return tables.stream().distinct().toList();
    }

    /** Rails has a table like dbmate's, and one more beside it. */
    private static boolean isOfRails(Connection connection, OtherTable table) {
        try {
            return !Tables.find(connection, table.schema(), Set.of("ar_internal_metadata"))
                    .isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> names() {
        return TOOLS.stream().map(OtherTool::name).toList();
    }

    private void checkLayout() {
        if (!folder.layouts().isEmpty() && !folder.layouts().equals(Set.of(tool.layout()))) {
            throw OtherToolException.layout(described(), tool.layout(), folder.layouts());
        }
    }

    private String described() {
        return "\"" + table + "\" (" + tool.name() + ")";
    }

    /** As its makers write it. */
    public String tool() {
        return tool.name();
    }

    /** As a person would write it. */
    public String table() {
        return table.toString();
    }

    /** What keeps the tool itself from running meanwhile; none where it has no lock of its own. */
    public List<MigratorLock> locks(Dialect dialect) throws SQLException {
        return tool.locks(dialect, connection, table);
    }

    /**
     * What it would be to take it over now.
     *
     * @param ours the newest rows of our own history
     * @throws AdoptionRefusedException if rows and files, or rows and our history, contradict each other
     */
    public Adoption compare(Collection<HistoryEntry> ours) throws SQLException {
        // Before the rows: what comes in between then shows up as a change, and not never.
        Fingerprint fingerprint = Fingerprint.of(connection, tool, table);
        return new Comparison(tool, table.toString(), folder, ours)
                .of(tool.read(table.rows(connection), folder), fingerprint);
    }
}

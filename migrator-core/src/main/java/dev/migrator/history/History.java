package dev.migrator.history;

import dev.migrator.dialect.ColumnTypes;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.RunState;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The history table on one connection: an audit, one row for each run of a step, never deleted. It decides nothing. Rows
 * get their numbers here, which is safe because whoever writes holds the lock. Not thread-safe.
 */
public final class History {

    /** Rows are read in one go; drivers otherwise ask the server again every few rows. */
    private static final int FETCH_SIZE = 10_000;

    private final HistoryTable table;
    private final ColumnTypes types;
    private final HistoryFormat format;
    private final HistorySql sql;
    private final JdbcTemplate jdbc;
    private long lastId;

    public History(Connection connection, HistoryTable table, ColumnTypes types) {
        this(connection, table, types, HistoryFormat.CURRENT);
    }

    History(Connection connection, HistoryTable table, ColumnTypes types, HistoryFormat format) {
        this.table = table;
        this.types = types;
        this.format = format;
        this.sql = new HistorySql(table);
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.setFetchSize(FETCH_SIZE);
    }

    /**
     * The newest rows of every migration, oldest first; empty where there is no table yet.
     *
     * @throws ForeignTableException if there is a table of this name that isn't ours, or that we may not read
     * @throws NewerFormatException if a newer release of the engine wrote it
     * @throws OutdatedFormatException if an older one wrote it, and nobody called {@link #readUpgraded} yet
     */
    public Optional<List<HistoryEntry>> read() {
        List<HistoryEntry> entries;
        try {
            entries = jdbc.query(sql.newest(), (row, number) -> HistoryEntries.read(row));
        } catch (DataAccessException e) {
            // Asking first whether the table exists would cost every start a round trip.
            diagnose(e);
            return Optional.empty();
        } catch (UnknownWordException e) {
            checkFormat(formatInTable());
            throw ForeignTableException.unknownWord(table, e);
        }
        checkFormat(HistoryFormat.of(entries));
        lastId = entries.stream().mapToLong(HistoryEntry::id).max().orElse(0);
        return Optional.of(entries);
    }

    /** As {@link #read}, but upgrades an older table first. Only under the lock. */
    public Optional<List<HistoryEntry>> readUpgraded(Origin origin) {
        try {
            Optional<List<HistoryEntry>> entries = read();
            if (entries.filter(HistoryFormat::isUntold).isPresent()) {
                // Whoever created it was killed before it could say of which format it is.
                insert(format.row(), origin);
                return read();
            }
            return entries;
        } catch (OutdatedFormatException e) {
            format.upgradesFrom(e.format(), table).forEach(jdbc::execute);
            Long newest = jdbc.queryForObject(sql.lastId(), Long.class);
            lastId = newest == null ? 0 : newest;
            insert(format.row(), origin);
            return read();
        }
    }

    /**
     * Creates the table, with the row that tells its format. Only under the lock, and in a transaction where DDL is part
     * of one.
     *
     * @throws TableCreationException if the database refuses
     */
    public void create(Origin origin) {
        try {
            jdbc.execute(sql.create(types));
            lastId = 0;
            insert(format.row(), origin);
        } catch (DataAccessException e) {
            throw new TableCreationException(table, e);
        }
    }

    private void diagnose(DataAccessException problem) {
        Set<String> present = HistoryColumns.present(jdbc, table);
        if (present.isEmpty()) {
            return;
        }
        List<String> missing = sql.missingFrom(present);
        if (missing.isEmpty()) {
            throw ForeignTableException.unreadable(table, problem);
        }
        if (sql.hasFormat(present)) {
            checkFormat(formatInTable());
        }
        throw ForeignTableException.columnsMissing(table, missing, problem);
    }

    private int formatInTable() {
        return jdbc.queryForList(sql.formats(), String.class).stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(format.number());
    }

    private void checkFormat(int theirs) {
        if (theirs > format.number()) {
            throw new NewerFormatException(table, theirs, format.number());
        }
        if (theirs < format.number()) {
            throw new OutdatedFormatException(table, theirs, format.number());
        }
    }

    /** Writes a row and returns its number. */
    public long insert(HistoryRow row, Origin origin) {
        long id = ++lastId;
        jdbc.update(
                sql.insert(),
                id,
                row.identity().orElse(null),
                row.description(),
                row.script(),
                row.layout(),
                HistoryEntries.word(row.kind()),
                HistoryEntries.word(row.direction()),
                HistoryEntries.word(row.action()),
                HistoryEntries.word(row.state()),
                row.checksum().map(Object::toString).orElse(null),
                row.downChecksum().map(Object::toString).orElse(null),
                row.statementsTotal(),
                row.statementsDone(),
                row.progress().orElse(null),
                HistoryEntries.utc(row.startedAt()),
                row.finishedAt().map(HistoryEntries::utc).orElse(null),
                row.executionMs(),
                origin.user(),
                origin.host(),
                origin.release(),
                null,
                row.downScript().orElse(null));
        return id;
    }

    /** Moves a running row on. False where it doesn't run any more, because another migrator has closed it. */
    public boolean progress(long id, int statementsDone, Optional<String> progress) {
        return jdbc.update(sql.progress(), statementsDone, progress.orElse(null), id) == 1;
    }

    /** Ends a running row. False where it doesn't run any more, because another migrator has closed it. */
    public boolean finish(long id, RunState state, Instant finishedAt, long executionMs, Optional<String> error) {
        return jdbc.update(
                        sql.finish(),
                        HistoryEntries.word(state),
                        HistoryEntries.utc(finishedAt),
                        executionMs,
                        error.orElse(null),
                        id)
                == 1;
    }

    /** What a row keeps for the run that resumes it. */
    public Optional<String> progress(long id) {
        return Optional.ofNullable(jdbc.queryForObject(sql.progressOf(), String.class, id));
    }

    /** How many statements a row says are done. */
    public int statementsDone(long id) {
        Integer done = jdbc.queryForObject(sql.statementsDone(), Integer.class, id);
        return done == null ? 0 : done;
    }

    /** The down's text that a row keeps. */
    public String downScript(long id) {
        String text = jdbc.queryForObject(sql.downScript(), String.class, id);
        if (text == null) {
            throw new IllegalStateException("Row " + id + " of " + table + " keeps no down");
        }
        return text;
    }

    public HistoryTable table() {
        return table;
    }
}

package dev.migrator.adopt;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.LockKey;
import dev.migrator.dialect.MigratorLock;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Position;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** golang-migrate: one row with the version the database is at; everything at or below it counts as applied. */
final class GolangMigrate implements OtherTool {

    private static final int SALT = 1_486_364_155;

    private static final EditCheck NONE =
            migration -> Agreement.unchecked("the tool keeps one version and takes all below it for applied");

    @Override
    public String name() {
        return "golang-migrate";
    }

    @Override
    public String layout() {
        return "golang-migrate";
    }

    @Override
    public Set<String> tables() {
        return Set.of("schema_migrations");
    }

    @Override
    public Set<String> columns() {
        return Set.of("version", "dirty");
    }

    @Override
    public String key() {
        return "version";
    }

    @Override
    public boolean fits(Set<String> found) {
        return found.equals(columns());
    }

    @Override
    public List<Recorded> read(List<TableRow> rows, Folder folder) {
        List<Recorded> recorded = new ArrayList<>();
        for (TableRow row : rows) {
            String version = Long.toUnsignedString(row.number("version"));
            Position at = new Position(version);
            boolean dirty = row.isTrue("dirty");
            folder.all().stream()
                    .filter(migration -> migration.inLine()
                            && migration.position().compareTo(at) <= 0
                            && !migration.identity().equals(version))
                    .sorted(Comparator.comparing(Migration::position))
                    .forEach(migration -> recorded.add(Recorded.applied(migration.identity(), migration.script())
                            .checkedBy(NONE)));
            Recorded last = Recorded.applied(version, "version " + version).checkedBy(NONE);
            recorded.add(dirty ? last.failed(Optional.of("the row is dirty")) : last);
        }
        return recorded;
    }

    /** Whether the database's name has a slash before it depends on how the tool was given its connection. */
    @Override
    public List<MigratorLock> locks(Dialect dialect, Connection connection, OtherTable table) throws SQLException {
        String database = Objects.requireNonNullElse(connection.getCatalog(), "");
        String schema = Objects.requireNonNullElse(connection.getSchema(), "");
        String name = Integer.toUnsignedString(salted(database + ":" + table.name()));
        return Stream.of(database, "/" + database)
                .map(called ->
                        LockKey.of(Integer.toUnsignedLong(salted(schema + "\0" + table.name() + "\0" + called)), name))
                .flatMap(key -> dialect.lock(key).stream())
                .distinct()
                .toList();
    }

    private static int salted(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue() * SALT;
    }
}

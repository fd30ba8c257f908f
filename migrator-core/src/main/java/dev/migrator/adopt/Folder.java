package dev.migrator.adopt;

import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.SqlMigration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations that this release brings, to be found by what another tool calls them. */
final class Folder {

    private final Map<String, Migration> byIdentity = new LinkedHashMap<>();

    /** Without baseline scripts, which may share their version with a migration. */
    Folder(Collection<Migration> migrations) {
        migrations.stream()
                .filter(migration -> migration.kind() != MigrationKind.BASELINE)
                .forEach(migration -> byIdentity.putIfAbsent(migration.identity(), migration));
    }

    Optional<Migration> find(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    Collection<Migration> all() {
        return byIdentity.values();
    }

    List<SqlMigration> scripts() {
        return all().stream()
                .flatMap(migration -> migration instanceof SqlMigration sql ? Stream.of(sql) : Stream.empty())
                .toList();
    }

    /** The conventions by which its scripts were found. */
    Set<String> layouts() {
        return scripts().stream().map(SqlMigration::layout).collect(Collectors.toSet());
    }
}

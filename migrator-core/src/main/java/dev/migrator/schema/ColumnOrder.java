package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In which order the columns of tables stand, as far as two snapshots have the same ones. */
final class ColumnOrder {

    private ColumnOrder() {}

    static List<ObjectId> moved(Snapshot before, Snapshot after) {
        Map<ObjectId, List<ObjectId>> left = byTable(before, after);
        Map<ObjectId, List<ObjectId>> right = byTable(after, before);
        return left.entrySet().stream()
                .filter(table -> !table.getValue().equals(right.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<ObjectId, List<ObjectId>> byTable(Snapshot snapshot, Snapshot other) {
        Map<ObjectId, List<ObjectId>> tables = new TreeMap<>();
        snapshot.objects().stream()
                .filter(object -> object.id().kind() == ObjectKind.COLUMN
                        && other.get(object.id()).isPresent())
                .sorted(Comparator.comparingInt(ColumnOrder::position))
                .forEach(column -> tables.computeIfAbsent(column.id().table(), table -> new ArrayList<>())
                        .add(column.id()));
        return tables;
    }

    private static int position(SchemaObject column) {
        return column.get(Attribute.POSITION).map(Integer::parseInt).orElse(0);
    }
}

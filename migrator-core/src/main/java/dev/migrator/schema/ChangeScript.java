package dev.migrator.schema;

import dev.migrator.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The statements that turn one schema into another: first goes what is in the way, then changes what stays, then comes what is
 * new. What stays but depends on what changes goes and comes back.
 */
public final class ChangeScript {

    private final Ddl ddl;
    private final Snapshot before;
    private final Snapshot after;
    private final Mentions mentionsBefore;
    private final Mentions mentionsAfter;
    /** What has to go, by the name it has before. */
    private final Set<ObjectId> going = new TreeSet<>();
    /** What has to come, by the name it has after. */
    private final Set<ObjectId> coming = new TreeSet<>();

    private final List<Difference> altered = new ArrayList<>();
    /** Tables that are made anew with their rows. */
    private final Set<ObjectId> remade;
    /** What only has another name, by the name it has before. */
    private final Map<ObjectId, ObjectId> renamed = new HashMap<>();

    private ChangeScript(Ddl ddl, Snapshot before, Snapshot after, Comparison comparison) {
        this.ddl = ddl;
        this.before = before;
        this.after = after;
        this.remade = ddl.remade(comparison.differences(), before, after);
        comparison
                .renamed()
                .forEach(pair -> renamed.put(pair.before().orElseThrow().id(), pair.id()));
        this.mentionsBefore = new Mentions(before.objects());
        this.mentionsAfter = new Mentions(after.objects());
    }

    /** In the order in which they are to be run, without what ends them. */
    public static List<String> of(Dialect dialect, Snapshot before, Snapshot after) {
        return of(Catalogues.ddl(dialect), before, after);
    }

    /** In the order in which they are to be run. */
    static List<String> of(Ddl ddl, Snapshot before, Snapshot after) {
        Comparison comparison = Comparison.of(before, after);
        ChangeScript script = new ChangeScript(ddl, before, after, comparison);
        List<Difference> differences = comparison.differences();
        List<Difference> settling =
                differences.stream().filter(ddl::settlesParts).toList();
        differences.stream()
                .filter(part -> settling.stream().noneMatch(whole -> Mentions.isPart(part.id(), whole.id())))
                .filter(difference -> !script.isRemade(difference.object()))
                .forEach(script::settle);
        script.takeAlongDependents();
        return script.statements();
    }

    /** With its table, or itself. */
    private boolean isRemade(SchemaObject object) {
        return remade.contains(object.id())
                || (ddl.isInline(object) && remade.contains(object.id().table()));
    }

    private void settle(Difference difference) {
        Optional<SchemaObject> from = difference.before();
        Optional<SchemaObject> to = difference.after();
        if (from.isPresent()
                && to.isPresent()
                && ddl.alter(from.get(), to.get(), after).isPresent()) {
            altered.add(difference);
            return;
        }
        from.ifPresent(object -> going.add(object.id()));
        to.ifPresent(object -> coming.add(object.id()));
    }

    /** Views and the like on what goes, or gets another type. */
    private void takeAlongDependents() {
        Set<ObjectId> disturbed = new HashSet<>(going);
        disturbed.addAll(remade);
        altered.forEach(change -> disturbed.add(change.id()));
        boolean more = true;
        while (more) {
            more = false;
            for (SchemaObject object : before.objects()) {
                ObjectId id = object.id();
                if (!going.contains(id) && !isRemade(object) && isDisturbed(id, disturbed)) {
                    going.add(id);
                    disturbed.add(id);
                    altered.removeIf(change -> change.id().equals(id));
                    after.get(renamed.getOrDefault(id, id)).ifPresent(again -> coming.add(again.id()));
                    more = true;
                }
            }
        }
    }

    private boolean isDisturbed(ObjectId id, Set<ObjectId> disturbed) {
        return disturbed.stream()
                .filter(other -> !other.equals(id))
                .anyMatch(other -> dependsOn(id, other)
                        && (going.contains(other) || remade.contains(other) || isInTheWayOfChange(id, other)));
    }

    private boolean isInTheWayOfChange(ObjectId user, ObjectId changed) {
        return altered.stream().anyMatch(change -> change.id().equals(changed) && ddl.isInTheWay(user.kind(), change));
    }

    private boolean dependsOn(ObjectId id, ObjectId other) {
        return switch (id.kind()) {
            case VIEW, MATERIALIZED_VIEW, RULE, POLICY -> mentionsBefore.mentions(id, other);
            // What is only made with its table only goes with it.
            case FOREIGN_KEY -> !isInline(id) && mentionsBefore.mentions(id, other);
            case TRIGGER ->
                Mentions.isPart(id, other)
                        || usesRelation(id, other)
                        || usesColumn(id, other)
                        || (other.kind() == ObjectKind.TRIGGER && mentionsBefore.mentions(id, other))
                        || (ddl.partsHoldColumns()
                                && other.kind() == ObjectKind.COLUMN
                                && Mentions.isPart(id, other.table()));
            case CHECK ->
                Mentions.isPart(id, other)
                        || ((going.contains(other) || ddl.partsHoldColumns()) && usesColumn(id, other));
            case INDEX, STATISTICS, PRIMARY_KEY, UNIQUE, EXCLUSION, GRANT ->
                Mentions.isPart(id, other) || (going.contains(other) && usesColumn(id, other));
            case COLUMN -> Mentions.isPart(id, other) || (isGenerated(id) && usesColumn(id, other));
            default -> false;
        };
    }

    private boolean usesColumn(ObjectId id, ObjectId column) {
        return column.kind() == ObjectKind.COLUMN && mentionsBefore.mentions(id, column);
    }

    private boolean usesRelation(ObjectId id, ObjectId other) {
        return (other.kind() == ObjectKind.TABLE || other.kind() == ObjectKind.VIEW)
                && mentionsBefore.mentions(id, other);
    }

    private boolean isInline(ObjectId id) {
        return before.get(id).filter(ddl::isInline).isPresent();
    }

    private boolean isGenerated(ObjectId column) {
        return before.get(column)
                .flatMap(object -> object.get(Attribute.GENERATED))
                .isPresent();
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        List<SchemaObject> drops = objects(before, going).stream()
                .filter(object -> !goesWithItsWhole(object.id()) && !changesWithTable(object))
                .toList();
        List<SchemaObject> creates = mentionsAfter.inOrder(objects(after, coming).stream()
                .filter(object -> !isMadeInline(object) && !changesWithTable(object))
                .toList());
        Set<ObjectId> early = neededByTables(creates);

        if (!remade.isEmpty() || going.stream().anyMatch(id -> id.kind() == ObjectKind.TABLE)) {
            statements.addAll(ddl.beforeTablesGo(before, after));
        }
        // What comes back under its name has to go before.
        drop(drops, object -> isInTheWay(object.id()) || coming.contains(object.id()), statements);
        statements.addAll(ddl.setAside(remade, before, after));
        create(creates, object -> early.contains(object.id()), statements);
        alterTables(statements);
        altered.stream()
                .filter(change -> !changesWithTable(change.after().orElseThrow()))
                .forEach(change -> statements.addAll(
                        ddl.alter(change.before().orElseThrow(), change.after().orElseThrow(), after)
                                .orElseThrow()));
        statements.addAll(ddl.remake(remade, before, after));
        drop(drops, object -> !isInTheWay(object.id()) && !coming.contains(object.id()), statements);
        create(creates, object -> !early.contains(object.id()), statements);
        objects(after, coming).forEach(object -> statements.addAll(ddl.finish(object)));
        return statements;
    }

    /** Whether the change of its table brings its own along. */
    private boolean changesWithTable(SchemaObject object) {
        ObjectId id = object.id();
        ObjectId table = tableOf(id);
        boolean stays = before.get(table).isPresent() && !going.contains(table);
        return ddl.altersAtOnce() && stays && (id.equals(table) || ddl.isInline(object));
    }

    private static ObjectId tableOf(ObjectId id) {
        return id.kind() == ObjectKind.TABLE ? id : id.table();
    }

    private void alterTables(List<String> statements) {
        Map<ObjectId, List<Difference>> changes = new TreeMap<>();
        Stream<Difference> drops =
                objects(before, going).stream().map(object -> new Difference(Optional.of(object), Optional.empty()));
        Stream<Difference> creates =
                objects(after, coming).stream().map(object -> new Difference(Optional.empty(), Optional.of(object)));
        Stream.of(drops, altered.stream(), creates)
                .flatMap(Function.identity())
                .filter(change ->
                        changesWithTable(change.after().or(change::before).orElseThrow()))
                .forEach(change -> changes.computeIfAbsent(tableOf(change.id()), table -> new ArrayList<>())
                        .add(change));
        changes.forEach((table, all) -> statements.addAll(ddl.alterTable(table, all, after)));
    }

    private void drop(List<SchemaObject> all, Predicate<SchemaObject> some, List<String> statements) {
        List<SchemaObject> ordered =
                mentionsBefore.inOrder(all.stream().filter(some).toList());
        Collections.reverse(ordered);
        ordered.forEach(object -> statements.addAll(ddl.drop(object, before)));
    }

    private void create(List<SchemaObject> all, Predicate<SchemaObject> some, List<String> statements) {
        all.stream().filter(some).forEach(object -> statements.addAll(ddl.create(object, after)));
    }

    /** Tables and columns that come or change, and all that these speak of. */
    private Set<ObjectId> neededByTables(List<SchemaObject> creates) {
        Set<ObjectId> needed = new HashSet<>();
        altered.forEach(change -> needed.add(change.id()));
        creates.stream()
                .filter(object -> object.id().kind().compareTo(ObjectKind.COLUMN) <= 0)
                .forEach(object -> needed.add(object.id()));
        boolean more = true;
        while (more) {
            more = creates.stream()
                    .filter(object -> object.id().kind() == ObjectKind.ROUTINE)
                    .filter(routine -> needed.stream().anyMatch(user -> mentionsAfter.mentions(user, routine.id())))
                    .map(routine -> needed.add(routine.id()))
                    .reduce(false, Boolean::logicalOr);
        }
        // What is made of a column that changes comes after that.
        needed.removeIf(id -> id.kind() == ObjectKind.COLUMN
                && altered.stream()
                        .anyMatch(change ->
                                change.id().kind() == ObjectKind.COLUMN && mentionsAfter.mentions(id, change.id())));
        return needed;
    }

    private static List<SchemaObject> objects(Snapshot snapshot, Set<ObjectId> ids) {
        return ids.stream().map(id -> snapshot.get(id).orElseThrow()).toList();
    }

    /** What may keep others from going or changing, and holds no rows itself. */
    private boolean isInTheWay(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA, EXTENSION, ENUM, DOMAIN, TYPE, CONSTANT, SEQUENCE, TABLE, COLUMN, ROUTINE -> false;
            default -> !goesWithItsWhole(id);
        };
    }

    /** Parts of a table that goes; but a foreign key is in the way of the table that it leads to. */
    private boolean goesWithItsWhole(ObjectId id) {
        return id.kind() != ObjectKind.FOREIGN_KEY
                && going.stream().anyMatch(whole -> Mentions.isPart(id, whole) || isOwned(id, whole));
    }

    private boolean isOwned(ObjectId id, ObjectId owner) {
        return id.kind() == ObjectKind.SEQUENCE
                && owner.kind() == ObjectKind.COLUMN
                && before.get(id)
                        .flatMap(object -> object.get(Attribute.OWNER))
                        .filter(column -> column.equals(ddl.quoted(owner.parent()) + "." + ddl.quoted(owner.name())))
                        .isPresent();
    }

    private boolean isMadeInline(SchemaObject object) {
        return ddl.isInline(object)
                && coming.stream()
                        .anyMatch(whole -> whole.kind() == ObjectKind.TABLE && Mentions.isPart(object.id(), whole));
    }
}

package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MySQL 8, by chapter 13 of its manual ("SQL Statements"), and MariaDB 10.11 and newer. One ALTER TABLE makes all changes of a
 * table: each may have to copy it, an AUTO_INCREMENT can't be without its key, nor a foreign key without its index.
 */
final class MySqlDdl extends StandardDdl {

    /** As the catalogue prints them: {@code row_format=DYNAMIC}, {@code COMPRESSION="zlib"}. */
    private static final Pattern OPTION = Pattern.compile("([^\\s=]+)\\s*=\\s*('[^']*'|\"[^\"]*\"|\\S+)");

    private static final Set<String> ZERO_BY_DEFAULT =
            Set.of("avg_row_length", "checksum", "delay_key_write", "key_block_size", "max_rows", "min_rows");

    private static final String VERSIONING = "system_versioning";

    /** What goes, then columns by their place, since each may stand behind one before it, then the rest. */
    private static final Comparator<Difference> ORDER = Comparator.comparing(
                    (Difference change) -> change.after().isPresent())
            .thenComparing(change -> change.id().kind() == ObjectKind.TABLE)
            .thenComparing(change -> change.id().kind())
            .thenComparing(change -> change.after().map(StandardDdl::position).orElse(0))
            .thenComparing(Difference::id);

    private final boolean mariaDb;

    /** @param mariaDb whether it isn't MySQL */
    MySqlDdl(boolean mariaDb) {
        super('`', false, Set.of());
        this.mariaDb = mariaDb;
    }

    /** Always in quotes, as the server itself writes names. */
    @Override
    public String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A backslash escapes too, unlike in the standard. */
    private static String literal(String value) {
        return text(value.replace("\\", "\\\\"));
    }

    @Override
    public boolean altersAtOnce() {
        return true;
    }

    @Override
    public boolean isInTheWay(ObjectKind user, Difference column) {
        return user == ObjectKind.FOREIGN_KEY
                && (super.isInTheWay(user, column) || column.attributes().contains(Attribute.IDENTITY));
    }

    @Override
    public boolean isInline(SchemaObject object) {
        return super.isInline(object) || object.id().kind() == ObjectKind.INDEX;
    }

    @Override
    public List<String> create(SchemaObject object, Snapshot in) {
        if (isInline(object)) {
            Difference added = new Difference(Optional.empty(), Optional.of(object));
            return alterTable(object.id().table(), List.of(added), in);
        }
        if (object.id().kind() == ObjectKind.EVENT) {
            return List.of("create event " + own(object) + event(object));
        }
        return super.create(object, in);
    }

    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        if (isInline(object)) {
            Difference dropped = new Difference(Optional.of(object), Optional.empty());
            return alterTable(object.id().table(), List.of(dropped), in);
        }
        return super.drop(object, in);
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        Difference change = new Difference(Optional.of(before), Optional.of(after));
        return switch (after.id().kind()) {
            case TABLE -> Optional.of(alterTable(after.id(), List.of(change), in));
            case COLUMN, INDEX, UNIQUE, CHECK ->
                isAlterable(change)
                        ? Optional.of(alterTable(after.id().table(), List.of(change), in))
                        : Optional.empty();
            case SEQUENCE -> Optional.of(alterSequence(change.attributes(), after));
            case VIEW -> Optional.of(List.of(view(after).replaceFirst("^create ", "create or replace ")));
            case ROUTINE -> alterRoutine(change.attributes(), after);
            case EVENT ->
                hasEnd(before) && !hasEnd(after)
                        ? Optional.empty()
                        : Optional.of(List.of("alter event " + own(after) + event(after)));
            default -> Optional.empty();
        };
    }

    private static boolean isAlterable(Difference part) {
        if (part.id().kind() == ObjectKind.COLUMN) {
            String was = storage(part.before().orElseThrow());
            String is = storage(part.after().orElseThrow());
            return was.equals(is) || !(was + is).contains("virtual");
        }
        return part.attributes().equals(Set.of(Attribute.OPTIONS));
    }

    /** Of a generated column: {@code virtual} or {@code stored}. What isn't stored can't become so, nor the other way. */
    private static String storage(SchemaObject column) {
        return column.get(Attribute.GENERATED)
                .map(how -> how.endsWith(" virtual") ? "virtual" : "stored")
                .orElse("");
    }

    @Override
    public List<String> alterTable(ObjectId table, List<Difference> changes, Snapshot in) {
        Set<Difference> first = inTheWayOfDrops(changes);
        List<String> statements = new ArrayList<>();
        if (!first.isEmpty()) {
            statements.add(alterTable(table, first.stream(), in));
        }
        if (first.size() < changes.size()) {
            statements.add(alterTable(table, changes.stream().filter(change -> !first.contains(change)), in));
        }
        return statements;
    }

    /** A column can't go in the same statement as what is computed from it: generated columns with their indexes, and defaults. */
    private static Set<Difference> inTheWayOfDrops(List<Difference> changes) {
        Map<ObjectId, Difference> drops = new TreeMap<>();
        changes.stream().filter(change -> change.after().isEmpty()).forEach(drop -> drops.put(drop.id(), drop));
        Mentions mentions = new Mentions(
                changes.stream().flatMap(change -> change.before().stream()).toList());
        Set<Difference> first = new LinkedHashSet<>();
        for (Difference change : changes) {
            boolean usesDropped = change.id().kind() == ObjectKind.COLUMN
                    && change.before().isPresent()
                    && drops.keySet().stream()
                            .anyMatch(other ->
                                    other.kind() == ObjectKind.COLUMN && mentions.mentions(change.id(), other));
            if (usesDropped) {
                first.add(change);
                drops.values().stream()
                        .filter(user ->
                                user.id().kind() != ObjectKind.COLUMN && mentions.mentions(user.id(), change.id()))
                        .forEach(first::add);
            }
        }
        return first;
    }

    private String alterTable(ObjectId table, Stream<Difference> changes, Snapshot in) {
        List<String> clauses = new ArrayList<>();
        Optional<String> partitions = Optional.empty();
        for (Difference change : changes.sorted(ORDER).toList()) {
            if (change.id().kind() == ObjectKind.TABLE) {
                SchemaObject before = change.before().orElseThrow();
                SchemaObject after = change.after().orElseThrow();
                clauses.addAll(alterOptions(before, after));
                if (change.attributes().contains(Attribute.PARTITIONED)) {
                    partitions = Optional.of(after.get(Attribute.PARTITIONED)
                            .map(how -> "partition " + how)
                            .orElse("remove partitioning"));
                }
            } else {
                clauses.add(clause(change, in));
            }
        }
        String separator = clauses.size() > 1 ? "\n    " : " ";
        return (keepsHistory(table, in) ? "set statement system_versioning_alter_history = keep for " : "")
                + "alter table " + quoted(table.name())
                + (clauses.isEmpty() ? "" : separator + String.join("," + separator, clauses))
                + partitions.map(how -> "\n" + how).orElse("");
    }

    /** MariaDB alters a table that keeps its rows' history only where it is told what to do with that. */
    private static boolean keepsHistory(ObjectId table, Snapshot in) {
        return in.get(table).map(MySqlDdl::options).orElse(Map.of()).containsKey(VERSIONING);
    }

    private String clause(Difference change, Snapshot in) {
        if (change.after().isEmpty()) {
            return "drop " + part(change.before().orElseThrow());
        }
        SchemaObject after = change.after().get();
        boolean isNew = change.before().isEmpty();
        return switch (after.id().kind()) {
            case COLUMN ->
                (isNew ? "add" : "modify") + " column " + column(after, in) + (isNew ? place(after, in) : "");
            case CHECK ->
                isNew
                        ? "add " + constraint(after)
                        : "alter " + part(after) + " "
                                + after.get(Attribute.OPTIONS).orElse("enforced");
            default ->
                isNew
                        ? "add " + constraint(after)
                        : "alter index " + quoted(after.id().name()) + " "
                                + after.get(Attribute.OPTIONS).orElse(mariaDb ? "not ignored" : "visible");
        };
    }

    /** A part of a table by its name. */
    private String part(SchemaObject part) {
        String name = quoted(part.id().name());
        return switch (part.id().kind()) {
            case COLUMN -> "column " + name;
            case PRIMARY_KEY -> "primary key";
            case CHECK -> (mariaDb ? "constraint " : "check ") + name;
            case FOREIGN_KEY -> "foreign key " + name;
            default -> "index " + name;
        };
    }

    /** Nothing for the last column. */
    private String place(SchemaObject column, Snapshot in) {
        Comparator<SchemaObject> byPosition = Comparator.comparingInt(StandardDdl::position);
        List<SchemaObject> columns = in.objects().stream()
                .filter(object -> object.id().isBeside(column.id()))
                .sorted(byPosition)
                .toList();
        int index = columns.indexOf(column);
        if (index == columns.size() - 1) {
            return "";
        }
        return index == 0
                ? " first"
                : " after " + quoted(columns.get(index - 1).id().name());
    }

    @Override
    String column(SchemaObject column, Snapshot in) {
        String type = column.get(Attribute.TYPE).orElseThrow();
        boolean isGenerated = column.get(Attribute.GENERATED).isPresent();
        return quoted(column.id().name()) + " " + type
                + column.get(Attribute.COLLATION)
                        .filter(collation -> !collation.equals(collationOfTable(column, in)))
                        .map(collation -> " collate " + collation)
                        .orElse("")
                + column.get(Attribute.GENERATED)
                        .map(how -> " generated always as " + how)
                        .orElse("")
                + (column.is(Attribute.NULLABLE) ? nullable(type, isGenerated) : " not null")
                + column.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + column.get(Attribute.IDENTITY).map(how -> " " + how).orElse("")
                + column.get(Attribute.OPTIONS).map(options -> " " + options).orElse("")
                + column.get(Attribute.DEFINITION).map(check -> " " + check).orElse("")
                + comment(column);
    }

    /** A timestamp takes no null unless that is said, where the server is set up so. */
    private static String nullable(String type, boolean isGenerated) {
        return type.startsWith("timestamp") && !isGenerated ? " null" : "";
    }

    private static String collationOfTable(SchemaObject column, Snapshot in) {
        return in.get(column.id().table())
                .map(table -> options(table).get("collate"))
                .orElse("");
    }

    private static String comment(SchemaObject object) {
        return object.get(Attribute.COMMENT)
                .map(comment -> " comment " + literal(comment))
                .orElse("");
    }

    @Override
    String constraint(SchemaObject constraint) {
        String name = quoted(constraint.id().name());
        return switch (constraint.id().kind()) {
            case PRIMARY_KEY -> "primary key " + indexed(constraint);
            case UNIQUE -> "unique index " + name + " " + indexed(constraint);
            case INDEX -> {
                String type = constraint.get(Attribute.TYPE).orElse("");
                boolean special = type.equals("fulltext") || type.equals("spatial");
                yield (special ? type + " " : "") + "index " + name + " " + indexed(constraint);
            }
            default ->
                "constraint " + name + " " + definition(constraint)
                        + constraint
                                .get(Attribute.OPTIONS)
                                .map(options -> " " + options)
                                .orElse("");
        };
    }

    private static String indexed(SchemaObject index) {
        return definition(index)
                + index.get(Attribute.TYPE)
                        .filter(type -> type.equals("hash") || type.equals("btree"))
                        .map(type -> " using " + type)
                        .orElse("")
                + index.get(Attribute.OPTIONS).map(options -> " " + options).orElse("")
                + comment(index);
    }

    @Override
    String tableOptions(SchemaObject table) {
        StringBuilder sql = new StringBuilder();
        options(table).forEach((name, value) -> sql.append(' ')
                .append(name.equals(VERSIONING) ? "with system versioning" : name + " = " + value));
        sql.append(comment(table));
        table.get(Attribute.PARTITIONED)
                .ifPresent(how -> sql.append("\npartition ").append(how));
        return sql.toString();
    }

    private static List<String> alterOptions(SchemaObject before, SchemaObject after) {
        Map<String, String> old = options(before);
        Map<String, String> wanted = options(after);
        List<String> clauses = new ArrayList<>();
        wanted.forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                clauses.add(name.equals(VERSIONING) ? "add system versioning" : name + " = " + value);
            }
        });
        old.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(name -> {
            String nothing = ZERO_BY_DEFAULT.contains(name.toLowerCase(Locale.ROOT)) ? "0" : "default";
            clauses.add(name.equals(VERSIONING) ? "drop system versioning" : name + " = " + nothing);
        });
        if (!before.get(Attribute.COMMENT).equals(after.get(Attribute.COMMENT))) {
            clauses.add("comment " + literal(after.get(Attribute.COMMENT).orElse("")));
        }
        return clauses;
    }

    private static Map<String, String> options(SchemaObject table) {
        Map<String, String> options = new LinkedHashMap<>();
        OPTION.matcher(table.get(Attribute.OPTIONS).orElse(""))
                .results()
                .forEach(option -> options.put(option.group(1), option.group(2)));
        return options;
    }

    @Override
    String dropConstraint(SchemaObject constraint) {
        return "alter table " + table(constraint) + " drop " + part(constraint);
    }

    @Override
    List<String> comments(SchemaObject object) {
        return switch (object.id().kind()) {
            case ROUTINE, SEQUENCE ->
                object.get(Attribute.COMMENT)
                        .map(comment -> List.of(comment(object, literal(comment))))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** Of what has no other way to change one. */
    @Override
    String comment(SchemaObject object, String value) {
        boolean isSequence = object.id().kind() == ObjectKind.SEQUENCE;
        return "alter " + (isSequence ? "table " + own(object) : kindAndName(object)) + " comment " + value;
    }

    private List<String> alterSequence(Set<Attribute> changed, SchemaObject after) {
        List<String> statements = new ArrayList<>();
        if (changed.contains(Attribute.COUNTING)) {
            statements.add("alter sequence " + own(after) + " "
                    + after.get(Attribute.COUNTING).orElseThrow());
        }
        if (changed.contains(Attribute.COMMENT)) {
            statements.add(comment(after, literal(after.get(Attribute.COMMENT).orElse(""))));
        }
        return statements;
    }

    @Override
    String view(SchemaObject view) {
        return "create"
                + view.get(Attribute.OPTIONS).map(options -> " " + options).orElse("") + " view " + own(view) + " as\n"
                + definition(view);
    }

    /** {@code function `f`}. */
    String kindAndName(SchemaObject routine) {
        return routine.get(Attribute.TYPE).orElseThrow() + " " + routineName(routine);
    }

    /** A function has its brackets in its name here, since a procedure may be called the same. */
    @Override
    String routineName(SchemaObject routine) {
        return quoted(routine.id().name().replaceFirst("\\(\\)$", ""));
    }

    @Override
    String routine(SchemaObject routine) {
        return "create " + kindAndName(routine) + routine.get(Attribute.OPTIONS).orElse("") + "\n"
                + definition(routine);
    }

    /** MariaDB replaces a routine and leaves it to whom it was granted; MySQL can't. No comment can be taken away. */
    private Optional<List<String>> alterRoutine(Set<Attribute> changed, SchemaObject after) {
        if (changed.equals(Set.of(Attribute.COMMENT))
                && after.get(Attribute.COMMENT).isPresent()) {
            return Optional.of(comments(after));
        }
        if (!mariaDb) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        statements.add(routine(after).replaceFirst("^create ", "create or replace "));
        statements.addAll(comments(after));
        return Optional.of(statements);
    }

    @Override
    String trigger(SchemaObject trigger) {
        return "create trigger " + quoted(trigger.id().name()) + " "
                + trigger.get(Attribute.TYPE).orElseThrow() + " on "
                + table(trigger) + " for each row"
                + trigger.get(Attribute.OPTIONS).map(order -> " " + order).orElse("") + "\n" + definition(trigger);
    }

    /** It can be altered, but not taken away. */
    private static boolean hasEnd(SchemaObject event) {
        return event.get(Attribute.TYPE).orElse("").contains(" ends ");
    }

    /** All that can be said of it, so that nothing stays as it was. */
    private static String event(SchemaObject event) {
        return " on schedule " + event.get(Attribute.TYPE).orElseThrow() + " "
                + event.get(Attribute.OPTIONS).orElse("on completion not preserve")
                + (event.is(Attribute.ENABLED) ? " enable" : " disable")
                + " comment " + literal(event.get(Attribute.COMMENT).orElse(""))
                + " do\n" + definition(event);
    }

    @Override
    public List<String> rename(SchemaObject object, String name) {
        SchemaObject renamed = new SchemaObject(object.id().named(name), object.attributes());
        String alter = "alter table " + table(object);
        return switch (object.id().kind()) {
            case COLUMN ->
                List.of(alter + " rename column " + quoted(object.id().name()) + " to " + quoted(name));
            case INDEX, UNIQUE ->
                List.of(alter + " rename index " + quoted(object.id().name()) + " to " + quoted(name));
            case TABLE, VIEW, SEQUENCE -> List.of("rename table " + own(object) + " to " + quoted(name));
            case EVENT -> super.rename(object, name);
            default -> {
                Snapshot none = new Snapshot(List.of());
                yield Stream.concat(drop(object, none).stream(), create(renamed, none).stream())
                        .toList();
            }
        };
    }
}

package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the databases have in common, by the standard or by custom. Each overrides what it says otherwise. */
class StandardDdl implements Ddl {

    private static final Pattern PLAIN_LOWER = Pattern.compile("[a-z_][a-z0-9_]*");

    private final char quote;
    private final boolean foldsToUpper;
    private final Set<String> reserved;

    /**
     * @param quote around names
     * @param foldsToUpper whether a name without quotes is in upper case, not in lower
     * @param reserved words, in lower case, that can't be names without quotes
     */
    StandardDdl(char quote, boolean foldsToUpper, Set<String> reserved) {
        this.quote = quote;
        this.foldsToUpper = foldsToUpper;
        this.reserved = reserved;
    }

    @Override
    public String quoted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = PLAIN_LOWER.matcher(lower).matches() && !reserved.contains(lower);
        if (plain && name.equals(foldsToUpper ? name.toUpperCase(Locale.ROOT) : lower)) {
            return lower;
        }
        return quote + name.replace("" + quote, "" + quote + quote) + quote;
    }

    final String qualified(String schema, String name) {
        return (schema.isEmpty() ? "" : quoted(schema) + ".") + quoted(name);
    }

    final String own(SchemaObject object) {
        return qualified(object.id().schema(), object.id().name());
    }

    final String table(SchemaObject object) {
        return qualified(object.id().schema(), object.id().parent());
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String definition(SchemaObject object) {
        return object.get(Attribute.DEFINITION).orElse("");
    }

    @Override
    public boolean isInline(SchemaObject object) {
        return switch (object.id().kind()) {
            case COLUMN, PRIMARY_KEY, UNIQUE, CHECK -> true;
            default -> false;
        };
    }

    @Override
    public List<String> create(SchemaObject object, Snapshot in) {
        List<String> statements = new ArrayList<>();
        statements.add(
                switch (object.id().kind()) {
                    case SCHEMA -> "create schema " + quoted(object.id().name());
                    case DOMAIN -> domain(object);
                    case SEQUENCE -> sequence(object);
                    case TABLE -> createTable(object, in);
                    case COLUMN -> "alter table " + table(object) + " add column " + column(object, in);
                    case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, EXCLUSION ->
                        "alter table " + table(object) + " add " + constraint(object);
                    case INDEX -> index(object);
                    case VIEW -> view(object);
                    case ROUTINE -> routine(object);
                    case TRIGGER -> trigger(object);
                    default -> throw unknown(object);
                });
        statements.addAll(comments(object));
        if (object.id().kind() == ObjectKind.TABLE) {
            partsOf(object, in).forEach(part -> statements.addAll(comments(part)));
        }
        return statements;
    }

    final IllegalStateException unknown(SchemaObject object) {
        return new IllegalStateException("no DDL for " + object.id());
    }

    String domain(SchemaObject domain) {
        return "create domain " + own(domain) + " as "
                + domain.get(Attribute.TYPE).orElseThrow()
                + domain.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + domain.get(Attribute.DEFINITION).map(checks -> " " + checks).orElse("");
    }

    String sequence(SchemaObject sequence) {
        return "create sequence " + own(sequence)
                + sequence.get(Attribute.TYPE)
                        .map(type -> " as " + type.toLowerCase(Locale.ROOT))
                        .orElse("")
                + sequence.get(Attribute.COUNTING)
                        .filter(how -> !how.isEmpty())
                        .map(how -> " " + how)
                        .orElse("");
    }

    /** With all that is {@linkplain #isInline inline}. */
    String createTable(SchemaObject table, Snapshot in) {
        List<String> parts = new ArrayList<>();
        partsOf(table, in)
                .filter(part -> part.id().kind() == ObjectKind.COLUMN)
                .sorted(Comparator.comparingInt(StandardDdl::position))
                .forEach(column -> parts.add(column(column, in)));
        partsOf(table, in)
                .filter(part -> part.id().kind() != ObjectKind.COLUMN)
                .forEach(constraint -> parts.add(constraint(constraint)));
        return "create table " + own(table) + " (\n    " + String.join(",\n    ", parts) + "\n)" + tableOptions(table);
    }

    final Stream<SchemaObject> partsOf(SchemaObject table, Snapshot in) {
        return in.objects().stream()
                .filter(object -> isInline(object)
                        && object.id().parent().equals(table.id().name())
                        && object.id().schema().equals(table.id().schema()));
    }

    static int position(SchemaObject column) {
        return column.get(Attribute.POSITION).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    String tableOptions(SchemaObject table) {
        return table.get(Attribute.OPTIONS).map(options -> " " + options).orElse("");
    }

    /** As it stands in a table's definition. */
    String column(SchemaObject column, Snapshot in) {
        return quoted(column.id().name()) + " " + column.get(Attribute.TYPE).orElse("")
                + column.get(Attribute.COLLATION)
                        .map(collation -> " collate " + collation)
                        .orElse("")
                + column.get(Attribute.IDENTITY).map(this::identity).orElse("")
                + column.get(Attribute.GENERATED)
                        .map(how -> " generated always as " + how)
                        .orElse("")
                + column.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + (column.is(Attribute.NULLABLE) ? "" : " not null");
    }

    String identity(String how) {
        String kind = how.startsWith("always") ? "always" : "by default";
        String counting = how.substring(kind.length()).strip();
        return " generated " + kind + " as identity" + (counting.isEmpty() ? "" : " (" + counting + ")");
    }

    /** As it stands in a table's definition; names that the database made up are left to it. */
    String constraint(SchemaObject constraint) {
        String name = constraint.is(Attribute.NAME_GENERATED)
                ? ""
                : "constraint " + quoted(constraint.id().name()) + " ";
        String kind =
                switch (constraint.id().kind()) {
                    case PRIMARY_KEY -> "primary key ";
                    case UNIQUE -> "unique ";
                    default -> "";
                };
        return name
                + kind
                + definition(constraint)
                + constraint
                        .get(Attribute.OPTIONS)
                        .map(options -> " " + options)
                        .orElse("");
    }

    String index(SchemaObject index) {
        return "create " + (index.is(Attribute.UNIQUE) ? "unique " : "") + "index "
                + quoted(index.id().name()) + " on " + table(index) + " " + definition(index);
    }

    String view(SchemaObject view) {
        return "create view " + own(view) + " as\n" + definition(view);
    }

    String routine(SchemaObject routine) {
        return definition(routine);
    }

    String trigger(SchemaObject trigger) {
        return definition(trigger);
    }

    List<String> comments(SchemaObject object) {
        return object.get(Attribute.COMMENT)
                .map(comment -> List.of(comment(object, text(comment))))
                .orElse(List.of());
    }

    /** @param value quoted, or null */
    String comment(SchemaObject object, String value) {
        return "comment on " + object.id().kind() + " "
                + (object.id().kind() == ObjectKind.COLUMN
                        ? table(object) + "." + quoted(object.id().name())
                        : own(object))
                + " is " + value;
    }

    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        return List.of(
                switch (object.id().kind()) {
                    case COLUMN ->
                        "alter table " + table(object) + " drop column "
                                + quoted(object.id().name());
                    case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, EXCLUSION -> dropConstraint(object);
                    case INDEX -> dropIndex(object);
                    case ROUTINE -> "drop " + object.get(Attribute.TYPE).orElse("function") + " " + routineName(object);
                    case TRIGGER -> dropTrigger(object);
                    default -> "drop " + object.id().kind() + " " + own(object);
                });
    }

    String dropConstraint(SchemaObject constraint) {
        return "alter table " + table(constraint) + " drop constraint "
                + quoted(constraint.id().name());
    }

    String dropIndex(SchemaObject index) {
        return "drop index " + qualified(index.id().schema(), index.id().name());
    }

    String dropTrigger(SchemaObject trigger) {
        return "drop trigger " + quoted(trigger.id().name());
    }

    String routineName(SchemaObject routine) {
        return own(routine);
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        Set<Attribute> changed = new Difference(Optional.of(before), Optional.of(after)).attributes();
        if (changed.equals(Set.of(Attribute.COMMENT))) {
            return Optional.of(List.of(comment(
                    after, after.get(Attribute.COMMENT).map(StandardDdl::text).orElse("null"))));
        }
        return Optional.empty();
    }

    @Override
    public List<String> rename(SchemaObject object, String name) {
        String to = " to " + quoted(name);
        return List.of(
                switch (object.id().kind()) {
                    case COLUMN ->
                        "alter table " + table(object) + " rename column "
                                + quoted(object.id().name()) + to;
                    default -> "alter " + object.id().kind() + " " + own(object) + " rename" + to;
                });
    }
}

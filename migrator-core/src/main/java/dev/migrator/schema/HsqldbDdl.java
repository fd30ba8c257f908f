package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** HSQLDB 2, by "Schemas and Database Objects" of its guide. */
final class HsqldbDdl extends StandardDdl {

    /** "Lists of Keywords" of its guide. */
    private static final Set<String> RESERVED = Set.of(
            ("all and any array as at between both by call case cast check constraint convert corresponding create cross"
                            + " current_date current_schema current_time current_timestamp current_user cube default"
                            + " distinct do drop else end every except exists fetch for foreign from full grant group"
                            + " grouping having if in inner intersect into is join leading left like loop merge natural not"
                            + " null nullif on or order outer primary references repeat resignal result return revoke right"
                            + " rollup row rows select set signal some sum table then timestamp to trailing trigger trim"
                            + " union unique unknown until user using value values when where while with")
                    .split(" "));

    HsqldbDdl() {
        super('"', true, RESERVED);
    }

    @Override
    String view(SchemaObject view) {
        return "create view " + own(view) + " " + view.get(Attribute.COLUMNS).orElse("") + " as\n" + definition(view);
    }

    @Override
    String trigger(SchemaObject trigger) {
        return "create trigger " + own(trigger) + " "
                + trigger.get(Attribute.TYPE).orElse("") + " on " + table(trigger) + " " + definition(trigger);
    }

    /** Without the arguments; whoever gives functions of one name several of these has to drop them by hand. */
    @Override
    String routineName(SchemaObject routine) {
        return qualified(routine.id().schema(), routine.id().name().replaceFirst("\\(.*", ""));
    }

    @Override
    String dropConstraint(SchemaObject constraint) {
        return "alter table " + table(constraint)
                + (constraint.id().kind() == ObjectKind.PRIMARY_KEY
                        ? " drop primary key"
                        : " drop constraint " + own(constraint));
    }

    /** A domain counts columns that got another type as its own; cascading does nothing to these. */
    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        return object.id().kind() == ObjectKind.DOMAIN
                ? List.of("drop domain " + own(object) + " cascade")
                : super.drop(object, in);
    }

    @Override
    String dropTrigger(SchemaObject trigger) {
        return "drop trigger " + own(trigger);
    }

    @Override
    public boolean partsHoldColumns() {
        return true;
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        Set<Attribute> changed = new Difference(Optional.of(before), Optional.of(after)).attributes();
        Optional<List<String>> statements = changed.equals(Set.of(Attribute.COMMENT))
                ? Optional.of(new ArrayList<>())
                : switch (after.id().kind()) {
                    case COLUMN -> alterColumn(before, after, changed);
                    case DOMAIN -> Optional.of(alterDomain(after, changed, in));
                    case SEQUENCE -> alterSequence(after, changed);
                    default -> Optional.empty();
                };
        if (changed.contains(Attribute.COMMENT)) {
            statements.ifPresent(all -> all.add(comment(
                    after, after.get(Attribute.COMMENT).map(StandardDdl::text).orElse("''"))));
        }
        return statements;
    }

    private String alterColumn(SchemaObject column) {
        return "alter table " + table(column) + " alter column "
                + quoted(column.id().name());
    }

    /** What is generated holds no values of its own. */
    private Optional<List<String>> alterColumn(SchemaObject before, SchemaObject after, Set<Attribute> changed) {
        if (after.get(Attribute.GENERATED).isPresent()) {
            return Optional.empty();
        }
        String alter = alterColumn(after);
        List<String> statements = new ArrayList<>();
        if (before.get(Attribute.GENERATED).isPresent()) {
            statements.add(alter + " drop expression");
        }
        if (changed.contains(Attribute.IDENTITY)
                && before.get(Attribute.IDENTITY).isPresent()) {
            statements.add(alter + " drop identity");
        }
        // A default isn't converted along with the rows.
        boolean newDefault = changed.contains(Attribute.DEFAULT) || changed.contains(Attribute.TYPE);
        if (newDefault && before.get(Attribute.DEFAULT).isPresent()) {
            statements.add(alter + " drop default");
        }
        if (changed.contains(Attribute.TYPE) || changed.contains(Attribute.COLLATION)) {
            statements.addAll(setType(after));
        }
        if (changed.contains(Attribute.IDENTITY)) {
            after.get(Attribute.IDENTITY).ifPresent(how -> statements.add(alter + " " + type(after) + identity(how)));
        }
        if (newDefault) {
            after.get(Attribute.DEFAULT).ifPresent(value -> statements.add(alter + " set default " + value));
        }
        if (changed.contains(Attribute.NULLABLE)) {
            statements.add(alter + (after.is(Attribute.NULLABLE) ? " set null" : " set not null"));
        }
        return Optional.of(statements);
    }

    /** A column that gets a domain gets its default as its own. */
    private List<String> setType(SchemaObject column) {
        List<String> statements = new ArrayList<>();
        statements.add(alterColumn(column) + " set data type " + type(column));
        if (type(column).startsWith("\"")) {
            statements.add(alterColumn(column) + " drop default");
        }
        return statements;
    }

    private static String type(SchemaObject column) {
        return column.get(Attribute.TYPE).orElseThrow()
                + column.get(Attribute.COLLATION)
                        .map(collation -> " collate " + collation)
                        .orElse("");
    }

    private List<String> alterDomain(SchemaObject after, Set<Attribute> changed, Snapshot in) {
        if (!changed.contains(Attribute.TYPE) && !changed.contains(Attribute.DEFINITION)) {
            return new ArrayList<>(List.of("alter domain " + own(after)
                    + after.get(Attribute.DEFAULT)
                            .map(value -> " set default " + value)
                            .orElse(" drop default")));
        }
        // Neither the type nor checks without names can be altered, nor a domain go that a column has.
        List<SchemaObject> columns = in.objects().stream()
                .filter(object -> object.id().kind() == ObjectKind.COLUMN)
                .filter(column -> column.get(Attribute.TYPE).orElse("").equals(asType(after)))
                .toList();
        List<String> statements = new ArrayList<>();
        columns.forEach(column -> statements.add(alterColumn(column) + " set data type " + type(after)));
        statements.addAll(drop(after, in));
        statements.add(domain(after));
        columns.forEach(column -> {
            statements.addAll(setType(column));
            column.get(Attribute.DEFAULT)
                    .ifPresent(value -> statements.add(alterColumn(column) + " set default " + value));
        });
        return statements;
    }

    /** As the catalogue prints it. */
    private static String asType(SchemaObject domain) {
        String schema = domain.id().schema();
        return (schema.isEmpty() ? "" : '"' + schema.replace("\"", "\"\"") + "\".")
                + '"'
                + domain.id().name().replace("\"", "\"\"")
                + '"';
    }

    private Optional<List<String>> alterSequence(SchemaObject after, Set<Attribute> changed) {
        if (changed.contains(Attribute.TYPE)) {
            return Optional.empty();
        }
        String how = after.get(Attribute.COUNTING).orElse("");
        return Optional.of(new ArrayList<>(
                List.of("alter sequence " + own(after) + " " + how + (how.endsWith(" cycle") ? "" : " no cycle"))));
    }

    @Override
    public List<String> rename(SchemaObject object, String name) {
        String to = " to " + quoted(name);
        return switch (object.id().kind()) {
            case COLUMN -> List.of(alterColumn(object) + " rename" + to);
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> List.of("alter constraint " + own(object) + " rename" + to);
            default -> super.rename(object, name);
        };
    }
}

package dev.migrator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** H2 2, by "Commands" of its documentation. */
final class H2Ddl extends StandardDdl {

    /** "Keywords / Reserved Words" of its documentation. */
    private static final Set<String> RESERVED = Set.of(
            ("all and any array as asymmetric authorization between both case cast check constraint cross current_catalog"
                            + " current_date current_path current_role current_schema current_time current_timestamp"
                            + " current_user day default distinct else end except exists false fetch for foreign from full"
                            + " group groups having hour if ilike in inner intersect interval is join key leading left like"
                            + " limit localtime localtimestamp minus minute month natural not null offset on or order over"
                            + " partition primary qualify range regexp right row rownum rows second select session_user set"
                            + " some symmetric system_user table to top trailing true uescape union unique unknown user"
                            + " using value values when where window with year _rowid_")
                    .split(" "));

    private static final Pattern NAMED_CHECK = Pattern.compile("constraint \"(?:[^\"]|\"\")*\"(?= check \\()");

    private static final String DEFAULT_ON_NULL = "default on null";
    private static final String INVISIBLE = "invisible";

    H2Ddl() {
        super('"', true, RESERVED);
    }

    @Override
    public List<String> create(SchemaObject object, Snapshot in) {
        return object.id().kind() == ObjectKind.CONSTANT
                ? with(comments(object), "create constant " + own(object) + " value " + definition(object))
                : super.create(object, in);
    }

    private static List<String> with(List<String> comments, String statement) {
        List<String> statements = new ArrayList<>(List.of(statement));
        statements.addAll(comments);
        return statements;
    }

    @Override
    String domain(SchemaObject domain) {
        return "create domain " + own(domain) + " as "
                + domain.get(Attribute.TYPE).orElseThrow()
                + domain.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + domain.get(Attribute.OPTIONS).map(onUpdate -> " " + onUpdate).orElse("")
                + domain.get(Attribute.DEFINITION).map(checks -> " " + checks).orElse("");
    }

    @Override
    String column(SchemaObject column, Snapshot in) {
        return quoted(column.id().name()) + " " + typeAndValue(column)
                + (has(column, DEFAULT_ON_NULL) ? " " + DEFAULT_ON_NULL : "")
                + (column.is(Attribute.NULLABLE) ? "" : " not null");
    }

    private String typeAndValue(SchemaObject column) {
        return column.get(Attribute.TYPE).orElseThrow()
                + (has(column, INVISIBLE) ? " " + INVISIBLE : "")
                + column.get(Attribute.IDENTITY).map(this::identity).orElse("")
                + column.get(Attribute.GENERATED)
                        .map(how -> " generated always as " + how)
                        .orElse("")
                + column.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + onUpdate(column).map(value -> " on update " + value).orElse("");
    }

    private static boolean has(SchemaObject column, String option) {
        return column.get(Attribute.OPTIONS)
                .filter(options -> options.endsWith(option) || options.endsWith(option + " " + INVISIBLE))
                .isPresent();
    }

    private static Optional<String> onUpdate(SchemaObject object) {
        return object.get(Attribute.OPTIONS)
                .filter(options -> options.startsWith("on update "))
                .map(options -> options.substring("on update ".length())
                        .replaceFirst("( " + DEFAULT_ON_NULL + ")?( " + INVISIBLE + ")?$", ""));
    }

    /** Says before the columns which nulls are the same. */
    @Override
    String constraint(SchemaObject constraint) {
        if (constraint.id().kind() != ObjectKind.UNIQUE) {
            return super.constraint(constraint);
        }
        return (constraint.is(Attribute.NAME_GENERATED)
                        ? ""
                        : "constraint " + quoted(constraint.id().name()) + " ") + "unique "
                + constraint.get(Attribute.OPTIONS).map(nulls -> nulls + " ").orElse("") + definition(constraint);
    }

    @Override
    String index(SchemaObject index) {
        return "create " + (index.is(Attribute.UNIQUE) ? "unique " : "")
                + index.get(Attribute.OPTIONS).map(nulls -> nulls + " ").orElse("")
                + index.get(Attribute.TYPE).map(type -> type + " ").orElse("") + "index "
                + quoted(index.id().name())
                + " on " + table(index) + " " + definition(index);
    }

    @Override
    String view(SchemaObject view) {
        return "create view " + own(view) + " " + view.get(Attribute.COLUMNS).orElse("") + " as\n" + definition(view);
    }

    @Override
    String routine(SchemaObject routine) {
        String kind = routine.get(Attribute.TYPE).orElse("").equals("aggregate") ? "aggregate" : "alias";
        return "create " + kind + " " + own(routine)
                + routine.get(Attribute.COUNTING).map(how -> " " + how).orElse("")
                + (routine.get(Attribute.OPTIONS).orElse("").equals("source") ? " as " : " for ")
                + text(definition(routine));
    }

    @Override
    String trigger(SchemaObject trigger) {
        return "create trigger " + own(trigger) + " "
                + trigger.get(Attribute.TYPE).orElse("") + " on " + table(trigger)
                + trigger.get(Attribute.OPTIONS).map(options -> " " + options).orElse("") + " call "
                + text(definition(trigger));
    }

    /** The name of a primary key is hardly ever anybody's choice. */
    @Override
    String dropConstraint(SchemaObject constraint) {
        return constraint.id().kind() == ObjectKind.PRIMARY_KEY
                ? "alter table " + table(constraint) + " drop primary key"
                : super.dropConstraint(constraint);
    }

    @Override
    String comment(SchemaObject object, String value) {
        String kind =
                switch (object.id().kind()) {
                    case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> "constraint";
                    case ROUTINE -> "alias";
                    default -> "";
                };
        return kind.isEmpty()
                ? super.comment(object, value)
                : "comment on " + kind + " " + own(object) + " is " + value;
    }

    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        return switch (object.id().kind()) {
            case ROUTINE ->
                List.of("drop " + (object.get(Attribute.TYPE).orElse("").equals("aggregate") ? "aggregate " : "alias ")
                        + own(object));
            case TRIGGER -> List.of("drop trigger " + own(object));
            default -> super.drop(object, in);
        };
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        Set<Attribute> changed = new Difference(Optional.of(before), Optional.of(after)).attributes();
        List<String> statements = new ArrayList<>();
        if (!changed.equals(Set.of(Attribute.COMMENT))) {
            switch (after.id().kind()) {
                case COLUMN -> statements.addAll(alterColumn(before, after, changed));
                case DOMAIN -> statements.addAll(alterDomain(before, after, changed, in));
                case SEQUENCE -> statements.addAll(alterSequence(after, changed, in));
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (changed.contains(Attribute.COMMENT) || isSaidAsAWhole(after, changed)) {
            statements.add(comment(
                    after, after.get(Attribute.COMMENT).map(StandardDdl::text).orElse("null")));
        }
        return Optional.of(statements);
    }

    /** Then it has to be made or said anew, and its comment too. */
    private static boolean isSaidAsAWhole(SchemaObject object, Set<Attribute> changed) {
        return switch (object.id().kind()) {
            case COLUMN ->
                changed.contains(Attribute.TYPE)
                        || changed.contains(Attribute.IDENTITY)
                        || changed.contains(Attribute.GENERATED);
            case DOMAIN -> changed.contains(Attribute.TYPE) || changed.contains(Attribute.DEFINITION);
            case SEQUENCE -> changed.contains(Attribute.TYPE);
            default -> false;
        };
    }

    private String alterColumn(SchemaObject column) {
        return "alter table " + table(column) + " alter column "
                + quoted(column.id().name());
    }

    /** Said as a whole, a column forgets all that isn't repeated, apart from that it takes no null. */
    private List<String> alterColumn(SchemaObject before, SchemaObject after, Set<Attribute> changed) {
        String alter = alterColumn(after);
        List<String> statements = new ArrayList<>();
        boolean whole = isSaidAsAWhole(after, changed);
        if (whole) {
            statements.add(alter + " " + typeAndValue(after));
        } else if (changed.contains(Attribute.DEFAULT)) {
            statements.add(alter
                    + after.get(Attribute.DEFAULT)
                            .map(value -> " set default " + value)
                            .orElse(" drop default"));
        }
        if (changed.contains(Attribute.NULLABLE)) {
            statements.add(alter + (after.is(Attribute.NULLABLE) ? " drop not null" : " set not null"));
        }
        if (!whole && !onUpdate(before).equals(onUpdate(after))) {
            statements.add(alter
                    + onUpdate(after).map(value -> " set on update " + value).orElse(" drop on update"));
        }
        if (!whole && has(before, INVISIBLE) != has(after, INVISIBLE)) {
            statements.add(alter + (has(after, INVISIBLE) ? " set invisible" : " set visible"));
        }
        if ((!whole && has(before, DEFAULT_ON_NULL)) != has(after, DEFAULT_ON_NULL)) {
            statements.add(alter + (has(after, DEFAULT_ON_NULL) ? " set " : " drop ") + DEFAULT_ON_NULL);
        }
        return statements;
    }

    private List<String> alterDomain(SchemaObject before, SchemaObject after, Set<Attribute> changed, Snapshot in) {
        if (isSaidAsAWhole(after, changed)) {
            return anotherDomain(before, after, in);
        }
        List<String> statements = new ArrayList<>();
        if (changed.contains(Attribute.DEFAULT)) {
            statements.addAll(
                    setForAll("default", after, after.get(Attribute.DEFAULT), in, user -> user.get(Attribute.DEFAULT)));
        }
        if (changed.contains(Attribute.OPTIONS)) {
            statements.addAll(setForAll("on update", after, onUpdate(after), in, H2Ddl::onUpdate));
        }
        return statements;
    }

    /** What has no value of its own gets the one that is set for its domain as its own. */
    private List<String> setForAll(
            String what,
            SchemaObject domain,
            Optional<String> value,
            Snapshot in,
            Function<SchemaObject, Optional<String>> own) {
        String alter = "alter domain " + own(domain);
        if (value.isEmpty()) {
            return List.of(alter + " drop " + what);
        }
        List<String> statements = new ArrayList<>();
        statements.add(alter + " set " + what + " " + value.get());
        usersOf(domain, in)
                .filter(user -> own.apply(user).isEmpty())
                .forEach(user -> statements.add(
                        (user.id().kind() == ObjectKind.COLUMN ? alterColumn(user) : "alter domain " + own(user))
                                + " drop " + what));
        return statements;
    }

    private static Stream<SchemaObject> usersOf(SchemaObject domain, Snapshot in) {
        return in.objects().stream()
                .filter(object ->
                        object.id().kind() == ObjectKind.COLUMN || object.id().kind() == ObjectKind.DOMAIN)
                .filter(user -> user.get(Attribute.TYPE).orElse("").equals(quotedType(domain)));
    }

    /** Neither the type nor checks without names can be altered: columns and domains get another one of the name. */
    private List<String> anotherDomain(SchemaObject before, SchemaObject after, Snapshot in) {
        List<String> statements = new ArrayList<>();
        String old = before.id().name() + "_old";
        // Its checks keep their names from others, too.
        NAMED_CHECK
                .matcher(definition(before))
                .results()
                .forEach(check -> statements.add("alter domain " + own(before) + " drop " + check.group()));
        statements.add("alter domain " + own(before) + " rename to " + quoted(old));
        statements.add(domain(after));
        usersOf(after, in).forEach(user -> {
            if (user.id().kind() == ObjectKind.COLUMN) {
                statements.add(alterColumn(user) + " " + typeAndValue(user));
            } else {
                statements.addAll(anotherDomain(user, user, in));
            }
            statements.addAll(comments(user));
        });
        statements.add("drop domain " + qualified(before.id().schema(), old));
        return statements;
    }

    /** As the catalogue prints it. */
    private static String quotedType(SchemaObject domain) {
        String schema = domain.id().schema();
        return (schema.isEmpty() ? "" : '"' + schema.replace("\"", "\"\"") + "\".")
                + '"'
                + domain.id().name().replace("\"", "\"\"")
                + '"';
    }

    private List<String> alterSequence(SchemaObject after, Set<Attribute> changed, Snapshot in) {
        String how = after.get(Attribute.COUNTING).orElse("");
        if (!isSaidAsAWhole(after, changed)) {
            return List.of("alter sequence " + own(after) + " " + how + (how.contains(" cycle") ? "" : " no cycle"));
        }
        // The type can't be altered, nor the sequence be removed while a column uses it.
        List<SchemaObject> users = in.objects().stream()
                .filter(column -> column.id().kind() == ObjectKind.COLUMN
                        && new Mentions(List.of(column, after)).mentions(column.id(), after.id()))
                .toList();
        List<String> statements = new ArrayList<>();
        statements.add("set @next = next value for " + own(after));
        users.forEach(column -> statements.add(alterColumn(column) + " drop default"));
        statements.add("drop sequence " + own(after));
        statements.add(sequence(after));
        statements.add("alter sequence " + own(after) + " restart with @next");
        users.forEach(column -> column.get(Attribute.DEFAULT)
                .ifPresent(value -> statements.add(alterColumn(column) + " set default " + value)));
        return statements;
    }

    @Override
    public List<String> rename(SchemaObject object, String name) {
        String to = " to " + quoted(name);
        return switch (object.id().kind()) {
            case COLUMN ->
                List.of("alter table " + table(object) + " alter column "
                        + quoted(object.id().name()) + " rename" + to);
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY ->
                List.of("alter table " + table(object) + " rename constraint "
                        + quoted(object.id().name()) + to);
            default -> super.rename(object, name);
        };
    }
}

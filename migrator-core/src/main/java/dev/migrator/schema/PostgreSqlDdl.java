package dev.migrator.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL 14 and newer, by part VI of its manual ("Reference", "SQL Commands"). */
final class PostgreSqlDdl extends StandardDdl {

    /** Appendix C, "SQL Key Words": reserved, and those that can't be a function or type name. */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation"
                            + " column concurrently constraint create cross current_catalog current_date current_role"
                            + " current_schema current_time current_timestamp current_user default deferrable desc distinct"
                            + " do else end except false fetch for foreign freeze from full grant group having ilike in"
                            + " initially inner intersect into is isnull join lateral leading left like limit localtime"
                            + " localtimestamp natural not notnull null offset on only or order outer overlaps placing"
                            + " primary references returning right select session_user similar some symmetric system_user"
                            + " table tablesample then to trailing true union unique user using variadic verbose when where"
                            + " window with")
                    .split(" "));

    private static final Pattern PARTITION =
            Pattern.compile("(?<parent>.+?) (?<bound>FOR VALUES .*|DEFAULT)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'");

    PostgreSqlDdl() {
        super('"', false, RESERVED);
    }

    @Override
    public List<String> create(SchemaObject object, Snapshot in) {
        List<String> statements = new ArrayList<>();
        switch (object.id().kind()) {
            case EXTENSION ->
                statements.add("create extension " + quoted(object.id().name())
                        + object.get(Attribute.OPTIONS)
                                .filter(schema -> !schema.isEmpty())
                                .map(schema -> " schema " + quoted(schema))
                                .orElse(""));
            case ENUM ->
                statements.add("create type " + own(object) + " as enum ("
                        + object.get(Attribute.LABELS).orElse("") + ")");
            case TYPE ->
                statements.add("create type " + own(object) + " as"
                        + (object.get(Attribute.TYPE).orElse("").equals("range") ? " range" : "") + " ("
                        + definition(object)
                        + ")");
            case STATISTICS -> statements.add("create statistics " + own(object) + " " + definition(object));
            case MATERIALIZED_VIEW ->
                statements.add("create materialized view " + own(object) + options(object) + " as\n" + query(object));
            case RULE -> statements.add(withoutEnd(definition(object)));
            case POLICY ->
                statements.add("create policy " + quoted(object.id().name()) + " on " + table(object) + " "
                        + definition(object));
            case GRANT -> statements.addAll(grants(object, "grant", "to"));
            default -> {
                return with(super.create(object, in), object);
            }
        }
        statements.addAll(comments(object));
        return with(statements, object);
    }

    /** What can only be said once the object is there. */
    private List<String> with(List<String> statements, SchemaObject object) {
        List<String> all = new ArrayList<>(statements);
        switch (object.id().kind()) {
            case TABLE -> {
                all.addAll(rowSecurity(Optional.empty(), object));
                replicaIdentity(object).ifPresent(all::add);
            }
            case TRIGGER, RULE -> {
                if (!object.get(Attribute.ENABLED).orElse("yes").equals("yes")) {
                    all.add(enable(object));
                }
            }
            case COLUMN -> all.addAll(columnOptions(Optional.empty(), object));
            default -> {}
        }
        return all;
    }

    @Override
    public List<String> finish(SchemaObject object) {
        return switch (object.id().kind()) {
            case SEQUENCE ->
                object.get(Attribute.OWNER)
                        .map(owner -> List.of("alter sequence " + own(object) + " owned by " + owner))
                        .orElse(List.of());
            case INDEX, PRIMARY_KEY, UNIQUE, EXCLUSION ->
                object.get(Attribute.OPTIONS)
                        .map(options -> marks(object, options))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** A partition takes its columns along. */
    @Override
    public boolean settlesParts(Difference table) {
        return table.attributes().contains(Attribute.PARTITION_OF);
    }

    private List<String> marks(SchemaObject index, String options) {
        List<String> marks = new ArrayList<>();
        if (options.contains("clustered")) {
            marks.add("alter table " + table(index) + " cluster on "
                    + quoted(index.id().name()));
        }
        if (options.contains("replica identity")) {
            marks.add("alter table " + table(index) + " replica identity using index "
                    + quoted(index.id().name()));
        }
        return marks;
    }

    @Override
    String domain(SchemaObject domain) {
        return "create domain " + own(domain) + " as "
                + domain.get(Attribute.TYPE).orElseThrow()
                + domain.get(Attribute.COLLATION)
                        .map(collation -> " collate " + collation)
                        .orElse("")
                + domain.get(Attribute.DEFAULT)
                        .map(value -> " default " + value)
                        .orElse("")
                + (domain.is(Attribute.NULLABLE) ? "" : " not null")
                + domain.get(Attribute.DEFINITION).map(checks -> " " + checks).orElse("");
    }

    @Override
    String sequence(SchemaObject sequence) {
        String unlogged = sequence.get(Attribute.OPTIONS).isPresent() ? "unlogged " : "";
        return super.sequence(sequence).replaceFirst("^create ", "create " + unlogged);
    }

    @Override
    String createTable(SchemaObject table, Snapshot in) {
        String sql = table.get(Attribute.PARTITION_OF)
                .map(PARTITION::matcher)
                .filter(Matcher::matches)
                .map(of -> "create table " + own(table) + " partition of " + of.group("parent") + " "
                        + of.group("bound") + tableOptions(table))
                .orElseGet(() -> super.createTable(table, in));
        String options = table.get(Attribute.OPTIONS).orElse("");
        if (options.startsWith("unlogged")) {
            sql = sql.replaceFirst("^create table", "create unlogged table");
        }
        return sql;
    }

    /** Columns of a partition are those of its table. */
    @Override
    public boolean isInline(SchemaObject object) {
        return super.isInline(object) || object.id().kind() == ObjectKind.EXCLUSION;
    }

    @Override
    String tableOptions(SchemaObject table) {
        StringBuilder sql = new StringBuilder();
        table.get(Attribute.INHERITS)
                .ifPresent(parents -> sql.append(" inherits (").append(parents).append(')'));
        table.get(Attribute.PARTITIONED)
                .ifPresent(how -> sql.append(" partition by ").append(how));
        storage(table).ifPresent(with -> sql.append(' ').append(with));
        return sql.toString();
    }

    private static Optional<String> storage(SchemaObject table) {
        Matcher with = Pattern.compile("with \\(.*?\\)")
                .matcher(table.get(Attribute.OPTIONS).orElse(""));
        return with.find() ? Optional.of(with.group()) : Optional.empty();
    }

    private Optional<String> replicaIdentity(SchemaObject table) {
        Matcher identity = Pattern.compile("replica identity \\w+")
                .matcher(table.get(Attribute.OPTIONS).orElse(""));
        return identity.find() ? Optional.of("alter table " + own(table) + " " + identity.group()) : Optional.empty();
    }

    private List<String> attach(SchemaObject table) {
        return table.get(Attribute.PARTITION_OF)
                .map(PARTITION::matcher)
                .filter(Matcher::matches)
                .map(of -> List.of("alter table " + of.group("parent") + " attach partition " + own(table) + " "
                        + of.group("bound")))
                .orElse(List.of());
    }

    @Override
    String view(SchemaObject view) {
        return "create view " + own(view) + options(view) + " as\n" + query(view);
    }

    private static String options(SchemaObject view) {
        return view.get(Attribute.OPTIONS)
                .map(options -> " with (" + options + ")")
                .orElse("");
    }

    private static String query(SchemaObject view) {
        return withoutEnd(definition(view));
    }

    private static String withoutEnd(String sql) {
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
    }

    @Override
    String index(SchemaObject index) {
        return "create " + (index.is(Attribute.UNIQUE) ? "unique " : "") + "index "
                + quoted(index.id().name()) + " on " + table(index) + " "
                + definition(index).replaceFirst("^USING btree ", "");
    }

    private String enable(SchemaObject object) {
        String how =
                switch (object.get(Attribute.ENABLED).orElse("yes")) {
                    case "no" -> "disable";
                    case "replica" -> "enable replica";
                    case "always" -> "enable always";
                    default -> "enable";
                };
        return "alter table " + table(object) + " " + how + " " + object.id().kind() + " "
                + quoted(object.id().name());
    }

    private List<String> rowSecurity(Optional<SchemaObject> before, SchemaObject table) {
        List<String> statements = new ArrayList<>();
        String was =
                before.flatMap(object -> object.get(Attribute.ROW_SECURITY)).orElse("");
        String is = table.get(Attribute.ROW_SECURITY).orElse("");
        if (was.contains("enabled") != is.contains("enabled")) {
            statements.add("alter table " + own(table) + (is.contains("enabled") ? " enable" : " disable")
                    + " row level security");
        }
        if (was.contains("forced") != is.contains("forced")) {
            statements.add("alter table " + own(table) + (is.contains("forced") ? " force" : " no force")
                    + " row level security");
        }
        return statements;
    }

    private List<String> columnOptions(Optional<SchemaObject> before, SchemaObject column) {
        List<String> statements = new ArrayList<>();
        String was = before.flatMap(object -> object.get(Attribute.OPTIONS)).orElse("");
        String is = column.get(Attribute.OPTIONS).orElse("");
        for (Map.Entry<String, String> option :
                Map.of("storage", "default", "compression", "default").entrySet()) {
            Pattern value = Pattern.compile(option.getKey() + " (\\w+)");
            Optional<String> old =
                    value.matcher(was).results().map(match -> match.group(1)).findFirst();
            Optional<String> wanted =
                    value.matcher(is).results().map(match -> match.group(1)).findFirst();
            if (!old.equals(wanted)) {
                statements.add(
                        alterColumn(column) + " set " + option.getKey() + " " + wanted.orElse(option.getValue()));
            }
        }
        return statements;
    }

    private String alterColumn(SchemaObject column) {
        return "alter table " + table(column) + " alter column "
                + quoted(column.id().name());
    }

    @Override
    String comment(SchemaObject object, String value) {
        String name = quoted(object.id().name());
        return switch (object.id().kind()) {
            case COLUMN -> "comment on column " + table(object) + "." + name + " is " + value;
            case PRIMARY_KEY, UNIQUE, CHECK, EXCLUSION, FOREIGN_KEY ->
                "comment on constraint " + name + " on " + table(object) + " is " + value;
            case TRIGGER, RULE, POLICY ->
                "comment on " + object.id().kind() + " " + name + " on " + table(object) + " is " + value;
            case ENUM -> "comment on type " + own(object) + " is " + value;
            case ROUTINE ->
                "comment on " + object.get(Attribute.TYPE).orElse("function") + " " + routineName(object) + " is "
                        + value;
            default -> "comment on " + object.id().kind() + " " + own(object) + " is " + value;
        };
    }

    /** The definition says which constraint it is. */
    @Override
    String constraint(SchemaObject constraint) {
        return "constraint " + quoted(constraint.id().name()) + " " + definition(constraint);
    }

    @Override
    String routineName(SchemaObject routine) {
        String schema = routine.id().schema();
        return (schema.isEmpty() ? "" : quoted(schema) + ".")
                + routine.id().name().replaceAll(" DEFAULT [^,)]*", "");
    }

    @Override
    public List<String> drop(SchemaObject object, Snapshot in) {
        return switch (object.id().kind()) {
            case TRIGGER, RULE, POLICY ->
                List.of("drop " + object.id().kind() + " " + quoted(object.id().name()) + " on " + table(object));
            case ENUM, TYPE -> List.of("drop type " + own(object));
            case EXTENSION -> List.of("drop extension " + quoted(object.id().name()));
            case GRANT -> grants(object, "revoke", "from");
            default -> super.drop(object, in);
        };
    }

    private List<String> grants(SchemaObject grant, String verb, String preposition) {
        String[] target = grant.id().parent().split(" ", 2);
        String schema = grant.id().schema().isEmpty() ? "" : quoted(grant.id().schema()) + ".";
        String on = target.length == 2 ? target[0] + " " + schema + target[1] : schema + target[0];
        return Arrays.stream(grant.get(Attribute.PRIVILEGES).orElse("").split(", "))
                .map(privilege -> {
                    boolean grantable = privilege.endsWith(" with grant option");
                    String bare = privilege.replace(" with grant option", "");
                    return verb + " " + bare + " on " + on + " " + preposition + " "
                            + grant.id().name() + (grantable && verb.equals("grant") ? " with grant option" : "");
                })
                .toList();
    }

    @Override
    public Optional<List<String>> alter(SchemaObject before, SchemaObject after, Snapshot in) {
        Set<Attribute> changed = new Difference(Optional.of(before), Optional.of(after)).attributes();
        List<String> statements = new ArrayList<>();
        for (Attribute attribute : changed) {
            Optional<List<String>> one = alter(attribute, before, after, in);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            statements.addAll(one.get());
        }
        return Optional.of(statements);
    }

    private Optional<List<String>> alter(Attribute attribute, SchemaObject before, SchemaObject after, Snapshot in) {
        if (attribute == Attribute.COMMENT) {
            return super.alter(
                    new SchemaObject(before.id(), only(before, Attribute.COMMENT)),
                    new SchemaObject(after.id(), only(after, Attribute.COMMENT)),
                    in);
        }
        return switch (after.id().kind()) {
            case COLUMN -> alterColumn(attribute, before, after);
            case TABLE -> alterTable(attribute, before, after);
            case ENUM -> Optional.of(addLabels(before, after).orElseGet(() -> anotherEnum(before, after, in)));
            case DOMAIN -> alterDomain(attribute, before, after);
            case SEQUENCE -> alterSequence(attribute, after);
            case TRIGGER, RULE ->
                attribute == Attribute.ENABLED ? Optional.of(List.of(enable(after))) : Optional.empty();
            case ROUTINE ->
                attribute == Attribute.DEFINITION && sameResult(before, after)
                        ? Optional.of(List.of(definition(after)))
                        : Optional.empty();
            case INDEX, PRIMARY_KEY, UNIQUE, EXCLUSION ->
                attribute == Attribute.OPTIONS ? Optional.of(alterMarks(before, after)) : Optional.empty();
            case GRANT -> {
                List<String> statements = new ArrayList<>(grants(before, "revoke", "from"));
                statements.addAll(grants(after, "grant", "to"));
                yield Optional.of(statements);
            }
            default -> Optional.empty();
        };
    }

    private List<String> alterMarks(SchemaObject before, SchemaObject after) {
        String was = before.get(Attribute.OPTIONS).orElse("");
        String is = after.get(Attribute.OPTIONS).orElse("");
        List<String> statements = new ArrayList<>();
        if (was.contains("clustered") && !is.contains("clustered")) {
            statements.add("alter table " + table(after) + " set without cluster");
        }
        if (was.contains("replica identity") && !is.contains("replica identity")) {
            statements.add("alter table " + table(after) + " replica identity default");
        }
        statements.addAll(marks(after, is));
        return statements;
    }

    private static Map<Attribute, String> only(SchemaObject object, Attribute attribute) {
        return object.get(attribute).map(value -> Map.of(attribute, value)).orElse(Map.of());
    }

    private Optional<List<String>> alterColumn(Attribute attribute, SchemaObject before, SchemaObject after) {
        String alter = alterColumn(after);
        return switch (attribute) {
            case TYPE, COLLATION -> {
                String type = after.get(Attribute.TYPE).orElseThrow();
                String collation = after.get(Attribute.COLLATION)
                        .map(name -> " collate " + name)
                        .orElse("");
                boolean both = attribute == Attribute.COLLATION
                        && !before.get(Attribute.TYPE).equals(after.get(Attribute.TYPE));
                if (both) {
                    yield Optional.of(List.of());
                }
                List<String> statements = new ArrayList<>();
                // A default isn't converted along with the rows.
                boolean hasDefault = attribute == Attribute.TYPE
                        && before.get(Attribute.DEFAULT).isPresent();
                if (hasDefault) {
                    statements.add(alter + " drop default");
                }
                statements.add(alter + " type " + type + collation
                        + (attribute == Attribute.TYPE ? " using " + converted(before, after) : ""));
                if (hasDefault) {
                    after.get(Attribute.DEFAULT).ifPresent(value -> statements.add(alter + " set default " + value));
                }
                yield Optional.of(statements);
            }
            case NULLABLE ->
                Optional.of(List.of(alter + (after.is(Attribute.NULLABLE) ? " drop not null" : " set not null")));
            case DEFAULT ->
                Optional.of(List.of(alter
                        + after.get(Attribute.DEFAULT)
                                .map(value -> " set default " + value)
                                .orElse(" drop default")));
            case IDENTITY -> Optional.of(alterIdentity(alter, before, after));
            case GENERATED ->
                after.get(Attribute.GENERATED).isEmpty()
                                && before.get(Attribute.GENERATED).orElse("").endsWith("stored")
                        ? Optional.of(List.of(alter + " drop expression"))
                        : Optional.empty();
            case OPTIONS -> Optional.of(columnOptions(Optional.of(before), after));
            default -> Optional.empty();
        };
    }

    private String converted(SchemaObject before, SchemaObject after) {
        String name = quoted(after.id().name());
        String type = after.get(Attribute.TYPE).orElseThrow();
        boolean wasArray = before.get(Attribute.TYPE).orElse("").endsWith("[]");
        boolean isArray = type.endsWith("[]");
        return (wasArray == isArray ? name : isArray ? "array[" + name + "]" : name + "[1]") + "::" + type;
    }

    private List<String> alterIdentity(String alter, SchemaObject before, SchemaObject after) {
        List<String> statements = new ArrayList<>();
        if (before.get(Attribute.IDENTITY).isPresent()) {
            statements.add(alter + " drop identity");
        }
        after.get(Attribute.IDENTITY).ifPresent(how -> statements.add(alter + " add" + identity(how)));
        return statements;
    }

    private Optional<List<String>> alterTable(Attribute attribute, SchemaObject before, SchemaObject after) {
        return switch (attribute) {
            case ROW_SECURITY -> Optional.of(rowSecurity(Optional.of(before), after));
            case OPTIONS -> Optional.of(alterOptions(before, after));
            case PARTITION_OF -> {
                List<String> statements = new ArrayList<>();
                before.get(Attribute.PARTITION_OF)
                        .map(PARTITION::matcher)
                        .filter(Matcher::matches)
                        .ifPresent(of -> statements.add(
                                "alter table " + of.group("parent") + " detach partition " + own(before)));
                statements.addAll(attach(after));
                yield Optional.of(statements);
            }
            case INHERITS -> {
                List<String> statements = new ArrayList<>();
                before.get(attribute)
                        .ifPresent(parent -> statements.add("alter table " + own(after) + " no inherit " + parent));
                after.get(attribute)
                        .ifPresent(parent -> statements.add("alter table " + own(after) + " inherit " + parent));
                yield Optional.of(statements);
            }
            default -> Optional.empty();
        };
    }

    private List<String> alterOptions(SchemaObject before, SchemaObject after) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + own(after);
        boolean was = before.get(Attribute.OPTIONS).orElse("").startsWith("unlogged");
        boolean is = after.get(Attribute.OPTIONS).orElse("").startsWith("unlogged");
        if (was != is) {
            statements.add(alter + (is ? " set unlogged" : " set logged"));
        }
        Map<String, String> old = settings(before);
        Map<String, String> wanted = settings(after);
        old.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> statements.add(alter + " reset (" + name + ")"));
        wanted.forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                statements.add(alter + " set (" + name + "=" + value + ")");
            }
        });
        Optional<String> identity = replicaIdentity(after);
        if (!identity.equals(replicaIdentity(before))) {
            statements.add(identity.orElse(alter + " replica identity default"));
        }
        return statements;
    }

    private static Map<String, String> settings(SchemaObject table) {
        Map<String, String> settings = new TreeMap<>();
        storage(table).ifPresent(with -> Arrays.stream(
                        with.substring("with (".length(), with.length() - 1).split(", "))
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1])));
        return settings;
    }

    /** Labels can be added where they are wanted; none can be removed. */
    private Optional<List<String>> addLabels(SchemaObject before, SchemaObject after) {
        List<String> old = labels(before);
        List<String> wanted = labels(after);
        if (!wanted.stream().filter(old::contains).toList().equals(old)) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!old.contains(wanted.get(i))) {
                String place = i > 0 ? " after " + wanted.get(i - 1) : old.isEmpty() ? "" : " before " + old.get(0);
                statements.add("alter type " + own(after) + " add value " + wanted.get(i) + place);
            }
        }
        return Optional.of(statements);
    }

    /** Labels can't be removed: columns get another type of the name, by the labels' texts. */
    private List<String> anotherEnum(SchemaObject before, SchemaObject after, Snapshot in) {
        List<String> statements = new ArrayList<>();
        String old = before.id().name() + "_old";
        statements.add("alter type " + own(before) + " rename to " + quoted(old));
        statements.addAll(create(new SchemaObject(after.id(), only(after, Attribute.LABELS)), in));
        for (SchemaObject column : in.objects()) {
            if (column.id().kind() == ObjectKind.COLUMN
                    && column.get(Attribute.TYPE).orElse("").equals(own(after))) {
                boolean hasDefault = column.get(Attribute.DEFAULT).isPresent();
                if (hasDefault) {
                    statements.add(alterColumn(column) + " drop default");
                }
                statements.add(alterColumn(column) + " type " + own(after) + " using "
                        + quoted(column.id().name()) + "::text::" + own(after));
                column.get(Attribute.DEFAULT)
                        .ifPresent(value -> statements.add(alterColumn(column) + " set default " + value));
            }
        }
        statements.add("drop type " + qualified(before.id().schema(), old));
        after.get(Attribute.COMMENT).ifPresent(comment -> statements.add(comment(after, text(comment))));
        return statements;
    }

    private static List<String> labels(SchemaObject type) {
        return LABEL.matcher(type.get(Attribute.LABELS).orElse(""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private Optional<List<String>> alterDomain(Attribute attribute, SchemaObject before, SchemaObject after) {
        String alter = "alter domain " + own(after);
        return switch (attribute) {
            case DEFAULT ->
                Optional.of(List.of(alter
                        + after.get(Attribute.DEFAULT)
                                .map(value -> " set default " + value)
                                .orElse(" drop default")));
            case NULLABLE ->
                Optional.of(List.of(alter + (after.is(Attribute.NULLABLE) ? " drop not null" : " set not null")));
            case DEFINITION -> {
                List<String> statements = new ArrayList<>();
                List<String> old = checks(before);
                List<String> wanted = checks(after);
                old.stream()
                        .filter(check -> !wanted.contains(check))
                        .forEach(check -> statements.add(alter + " drop " + check.replaceFirst(" CHECK .*", "")));
                wanted.stream()
                        .filter(check -> !old.contains(check))
                        .forEach(check -> statements.add(alter + " add " + check));
                yield Optional.of(statements);
            }
            default -> Optional.empty();
        };
    }

    private static List<String> checks(SchemaObject domain) {
        return Arrays.stream(definition(domain).split(" (?=constraint )"))
                .filter(check -> !check.isEmpty())
                .toList();
    }

    private Optional<List<String>> alterSequence(Attribute attribute, SchemaObject after) {
        String alter = "alter sequence " + own(after);
        return switch (attribute) {
            case OWNER ->
                Optional.of(List.of(
                        alter + " owned by " + after.get(Attribute.OWNER).orElse("none")));
            case COUNTING -> {
                String how = after.get(Attribute.COUNTING).orElse("");
                yield Optional.of(List.of(alter
                        + (how.contains("increment by") ? "" : " increment by 1")
                        + (how.contains("minvalue") ? "" : " no minvalue")
                        + (how.contains("maxvalue") ? "" : " no maxvalue")
                        + (how.contains("start with") ? "" : " start with 1")
                        + (how.contains("cache") ? "" : " cache 1")
                        + (how.contains("cycle") ? "" : " no cycle")
                        + (how.isEmpty() ? "" : " " + how)));
            }
            default -> Optional.empty();
        };
    }

    /** The result's type can't be replaced, nor can names of parameters. */
    private static boolean sameResult(SchemaObject before, SchemaObject after) {
        return before.get(Attribute.TYPE).equals(after.get(Attribute.TYPE))
                && !after.get(Attribute.TYPE).orElse("").equals("aggregate")
                && head(before).equals(head(after));
    }

    private static String head(SchemaObject routine) {
        String sql = definition(routine);
        int language = sql.indexOf("\n LANGUAGE");
        return language < 0 ? sql : sql.substring(0, language);
    }
}

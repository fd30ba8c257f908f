package dev.migrator.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file in Liquibase's formatted SQL: goes through its lines and sorts them to changesets. */
final class FormattedSql {

    private static final Pattern FIRST = mark("liquibase\\s*formatted\\b(.*)");
    private static final Pattern CHANGESET = mark("changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+)(.*)");
    private static final Pattern BROKEN = Pattern.compile("(?is)\\s*--?\\s*changeset\\b.*|-\\s*rollback\\s.*");
    private static final Pattern ROLLBACK = mark("rollback(?:\\s(.*))?");
    private static final Pattern ROLLBACK_BEGIN = Pattern.compile("(?is)\\s*/\\*\\s*liquibase\\s*rollback\\s*");
    private static final Pattern COMMENT = mark("comment:?\\s(.*)");
    private static final Pattern PROPERTY = mark("property\\s+(.*)");
    private static final Pattern IGNORED = mark("ignoreLines:(\\w+)\\s*");
    private static final Pattern OTHER = mark("(preconditions?|validCheckSum)\\b(.*)");

    private final FileText file;
    private final List<Changeset> changesets = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final DatabaseNames databases;
    private Optional<String> path = Optional.empty();
    private @Nullable ChangesetDraft draft;

    private FormattedSql(FileText file, DatabaseNames databases) {
        this.file = file;
        this.databases = databases;
    }

    private static Pattern mark(String text) {
        return Pattern.compile("(?is)\\s*--\\s*" + text);
    }

    /** Whether a file begins as one. */
    static boolean isOne(FileText file) {
        return FIRST.matcher(file.head().stripLeading().lines().findFirst().orElse(""))
                .matches();
    }

    /**
     * @param databases which database the properties are for
     * @throws InvalidScriptException if a mark can't be understood, or the file can't be read
     */
    static FormattedSql read(FileText file, DatabaseNames databases) {
        FormattedSql sql = new FormattedSql(file, databases);
        try {
            ScriptLines lines = file.lines();
            while (lines.next()) {
                sql.accept(lines);
            }
            sql.finish();
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.file().origin(), e);
        }
        return sql;
    }

    List<Changeset> changesets() {
        return changesets;
    }

    /** What stands for <code>${name}</code> from here on. */
    Map<String, String> properties() {
        return properties;
    }

    /** What the file wants to be called in the history, whatever its name. */
    Optional<String> path() {
        return path;
    }

    private void accept(ScriptLines lines) throws IOException {
        String line = lines.text();
        Matcher changeset = CHANGESET.matcher(line);
        Matcher property = PROPERTY.matcher(line);
        Matcher ignored = IGNORED.matcher(line);
        Matcher first = FIRST.matcher(line);
        if (changeset.matches()) {
            finish();
            draft = new ChangesetDraft(
                    Changeset.withoutQuotes(changeset.group(1).strip()),
                    Changeset.withoutQuotes(changeset.group(2)),
                    lines.number(),
                    Changeset.attributes(changeset.group(3)));
        } else if (BROKEN.matcher(line).matches()) {
            throw InvalidScriptException.mark(file.file().name(), lines.number(), line.strip());
        } else if (first.matches()) {
            path = Optional.ofNullable(Changeset.attributes(first.group(1)).get("logicalFilePath"));
        } else if (property.matches()) {
            define(Changeset.attributes(property.group(1)));
        } else if (ignored.matches()) {
            skip(lines, ignored.group(1));
        } else if (draft != null) {
            sort(draft, lines);
        }
    }

    private void finish() {
        if (draft != null) {
            changesets.add(draft.changeset());
        }
    }

    private void define(Map<String, String> property) {
        if (property.containsKey("name") && Changeset.isFor(property.getOrDefault("dbms", ""), databases)) {
            properties.putIfAbsent(property.get("name"), property.getOrDefault("value", ""));
        }
    }

    /** Of a number of lines, or up to another such mark. */
    private static void skip(ScriptLines lines, String which) throws IOException {
        boolean counted = which.matches("[0-9]{1,9}");
        int left = counted ? Integer.parseInt(which) : Integer.MAX_VALUE;
        while (left > 0 && lines.next()) {
            left = !counted && IGNORED.matcher(lines.text()).matches() ? 0 : left - 1;
        }
    }

    private static void sort(ChangesetDraft draft, ScriptLines lines) throws IOException {
        String line = lines.text();
        Matcher rollback = ROLLBACK.matcher(line);
        Matcher comment = COMMENT.matcher(line);
        Matcher other = OTHER.matcher(line);
        if (rollback.matches()) {
            if (rollback.group(1) != null) {
                draft.undo(lines, rollback.start(1), lines.end());
            }
        } else if (ROLLBACK_BEGIN.matcher(line).matches()) {
            boolean ended = false;
            while (!ended && lines.next()) {
                int end = lines.text().indexOf("*/");
                ended = end >= 0;
                draft.undo(lines, 0, ended ? lines.start() + end : lines.end());
            }
        } else if (comment.matches()) {
            draft.comment(comment.group(1).strip());
        } else if (other.matches()) {
            draft.mark(other.group(1), other.group(2).strip());
        } else {
            draft.line(lines);
        }
    }
}

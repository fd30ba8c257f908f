package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import dev.migrator.migration.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * dbmate: {@code 20261122093000_name.sql} with {@code -- migrate:up} and later {@code -- migrate:down}, each maybe with
 * {@code transaction:false}. Files go by their names as text; what names a migration are the digits in front.
 */
final class DbmateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("(?<version>[0-9]+)(?<rest>.*)\\.sql");
    private static final Pattern MARK = Pattern.compile("--\\s*migrate:(?<half>up|down)(?<options>\\s.*)?");
    private static final Pattern ANY_MARK = Pattern.compile("^--[ \\t]*migrate:(up|down)(\\s|$)", Pattern.MULTILINE);
    private static final String SHAPE = "A dbmate script has one line \"-- migrate:up\" above everything and later one"
            + " line \"-- migrate:down\".";

    @Override
    public String name() {
        return "dbmate";
    }

    @Override
    public boolean marks(FileText file) {
        return file.has(ANY_MARK);
    }

    @Override
    public boolean flat() {
        return true;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(Template.ofOne(Template.TIME, "-- migrate:up\n\n\n-- migrate:down\n\n"));
    }

    @Override
    public void read(FileSet files, Harvest harvest) {
        List<NamedFile> scripts = files.top(NAME);
        Positions positions = new Positions(
                scripts.stream().map(NamedFile::fileName).distinct().toList());
        for (NamedFile script : scripts) {
            harvest.add(() -> halves(script.text())
                    .migration(
                            this,
                            script.part("version"),
                            positions.of(script.fileName()),
                            FolderName.readable(script.part("rest")),
                            script.text()));
        }
    }

    private static Halves halves(FileText file) {
        MarkedSections cut = MarkedSections.of(file, MarkedSections.Marks.matching(MARK));
        List<MarkedSections.Section> sections = cut.sections();
        if (sections.isEmpty() || sections.get(0).direction() == Direction.DOWN) {
            throw refused(file, 1, "there is no \"-- migrate:up\" above everything");
        }
        if (sections.size() == 1 || sections.get(1).direction() == Direction.UP) {
            throw refused(file, sections.get(0).line(), "there is no \"-- migrate:down\" below this \"-- migrate:up\"");
        }
        if (sections.size() > 2) {
            // dbmate runs the first pair and fails at the second; undoing both would need the second down first.
            MarkedSections.Section third = sections.get(2);
            throw refused(file, third.line(), "\"" + third.mark() + "\" begins a third half; a migration has two");
        }
        cut.nothingAbove(SHAPE);
        return new Halves(script(sections.get(0)), Optional.of(script(sections.get(1))));
    }

    private static Script script(MarkedSections.Section section) {
        UnaryOperator<Directives> settings =
                inTransaction(section.mark()) ? directives -> directives : Directives::withoutTransaction;
        return section.passage().script(settings);
    }

    /** Options that dbmate doesn't know or understand it passes over; the last one counts. */
    private static boolean inTransaction(String mark) {
        boolean transaction = true;
        for (String option : mark.split("\\s+", -1)) {
            if (option.matches("transaction:[^:]*")) {
                transaction = !option.equals("transaction:false");
            }
        }
        return transaction;
    }

    private static InvalidScriptException refused(FileText file, int line, String problem) {
        return InvalidScriptException.sections(file.file().name(), line, problem, SHAPE);
    }
}

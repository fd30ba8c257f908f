package dev.migrator.source;

import dev.migrator.migration.Direction;
import dev.migrator.migration.Directives;
import java.util.function.UnaryOperator;

/**
 * A script of goose.
 *
 * @param substitutes whether it wants variables of the environment filled in, which is goose's alone
 */
record GooseScript(Halves halves, boolean substitutes) {

    /** @throws InvalidScriptException if goose would refuse it, or it can't be read */
    static GooseScript of(FileText file) {
        GooseMarks marks = new GooseMarks(file.file().name());
        MarkedSections sections = MarkedSections.of(file, marks);
        marks.end();
        sections.nothingAbove(GooseMarks.SHAPE);
        UnaryOperator<Directives> settings =
                marks.transaction() ? directives -> directives : Directives::withoutTransaction;
        return new GooseScript(
                new Halves(
                        sections.script(Direction.UP, settings).orElseThrow(),
                        sections.script(Direction.DOWN, settings)),
                marks.substitutes());
    }
}

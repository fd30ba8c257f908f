package dev.migrator.source;

import dev.migrator.migration.Direction;
import java.util.Locale;
import java.util.Optional;

/**
 * The annotations in a script of goose, checked as they come by. Where a statement begins and ends the database's own
 * grammar tells, so that StatementBegin and StatementEnd need only be in order.
 */
final class GooseMarks implements MarkedSections.Marks {

    static final String SHAPE = "A goose script has one line \"-- +goose Up\" above everything and maybe later one line"
            + " \"-- +goose Down\".";
    private static final String MARK = "+goose";

    private final String script;
    private boolean up;
    private boolean down;
    private boolean transaction = true;
    private boolean substitutes;
    /** The line of the StatementBegin that waits for its end; 0 where none does. */
    private int begun;

    GooseMarks(String script) {
        this.script = script;
    }

    boolean transaction() {
        return transaction;
    }

    boolean substitutes() {
        return substitutes;
    }

    @Override
    public Optional<Direction> begins(ScriptLines line) {
        String text = line.text();
        if (!text.strip().startsWith("--") || !text.contains(MARK)) {
            return Optional.empty();
        }
        require(!Character.isWhitespace(text.charAt(0)), line.number(), "\"" + text.strip() + "\" is indented");
        String annotation = text.replace("--", "").replaceFirst("\\+goose", "").strip();
        switch (annotation.toLowerCase(Locale.ROOT)) {
            case "up" -> {
                require(!up, line.number(), "a second \"-- +goose Up\"");
                up = true;
                return Optional.of(Direction.UP);
            }
            case "down" -> {
                require(up, line.number(), "\"-- +goose Down\" without a \"-- +goose Up\" above it");
                require(!down, line.number(), "a second \"-- +goose Down\"");
                require(begun == 0, line.number(), "\"-- +goose Down\" between StatementBegin and StatementEnd");
                down = true;
                return Optional.of(Direction.DOWN);
            }
            case "statementbegin" -> {
                require(up, line.number(), "\"-- +goose StatementBegin\" above \"-- +goose Up\"");
                require(begun == 0, line.number(), "a second \"-- +goose StatementBegin\" before a StatementEnd");
                begun = line.number();
            }
            case "statementend" -> {
                require(begun > 0, line.number(), "\"-- +goose StatementEnd\" without a StatementBegin above it");
                begun = 0;
            }
            case "no transaction" -> transaction = false;
            case "envsub on" -> substitutes = true;
            case "envsub off" -> {}
            default -> require(false, line.number(), "\"" + text.strip() + "\" is no annotation that goose knows");
        }
        return Optional.empty();
    }

    /** Behind the last line. */
    void end() {
        require(up, 1, "there is no \"-- +goose Up\"");
        require(begun == 0, begun, "\"-- +goose StatementBegin\" has no StatementEnd");
    }

    private void require(boolean condition, int line, String problem) {
        if (!condition) {
            throw InvalidScriptException.sections(script, line, problem, SHAPE);
        }
    }
}

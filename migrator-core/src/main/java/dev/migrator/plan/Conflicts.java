package dev.migrator.plan;

import dev.migrator.migration.Conflict;
import dev.migrator.migration.ConflictKind;
import dev.migrator.migration.Direction;
import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.Migration;
import dev.migrator.migration.OtherToolRun;
import dev.migrator.migration.SqlMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds every conflict between what a release brings and what a history says. */
final class Conflicts {

    private static final String REPAIR_OR_RESTORE =
            "Restore the script and put the change into a new migration, or accept it with repair.";

    private final Standings standings;

    /** Whether this run would apply something after what is unknown here, which is then missing. */
    private final boolean overtaking;

    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Standings standings, boolean overtaking) {
        this.standings = standings;
        this.overtaking = overtaking;
    }

    /**
     * @param direction where the run would go: a corrected script settles a failure only the way it failed
     * @param allowOutOfOrder whether a late migration may run after the ones above it
     */
    static List<Conflict> in(Standings standings, Direction direction, boolean allowOutOfOrder) {
        Conflicts conflicts = new Conflicts(standings, direction == Direction.UP && standings.goesOn(allowOutOfOrder));
        standings.otherToolRun().ifPresent(conflicts::otherTool);
        standings.duplicates().forEach(conflicts::duplicate);
        for (Standing standing : standings.all()) {
            if (standing.failed()) {
                conflicts.failed(standing, direction);
            } else if (standing.interrupted()) {
                conflicts.interrupted(standing, direction);
            } else if (standings.isMissing(standing, conflicts.overtaking)) {
                conflicts.missing(standing);
            } else if (!standing.repeatable() && standing.changed()) {
                conflicts.changed(standing);
            }
        }
        if (!allowOutOfOrder) {
            standings.outOfOrder().forEach(conflicts::outOfOrder);
        }
        return List.copyOf(conflicts.found);
    }

    /**
     * Whether an unfinished run is a newer release's business: it began after all that is known here, and this run would
     * neither apply anything after it nor undo anything below it.
     */
    private boolean othersBusiness(Standing standing, Direction direction) {
        return direction == Direction.UP && !overtaking && standings.isAhead(standing);
    }

    private void otherTool(OtherToolRun run) {
        found.add(new Conflict(
                ConflictKind.OTHER_TOOL,
                "",
                run.table(),
                "%s has run since its history was taken over: \"%s\" had %s, and has %s."
                        .formatted(run.tool(), run.table(), run.then(), run.now()),
                "Run adopt again, and stop " + run.tool() + "."));
    }

    private void duplicate(List<Migration> same) {
        String files = same.stream()
                .map(migration ->
                        "\"" + (migration instanceof SqlMigration sql ? sql.origin() : migration.script()) + "\"")
                .collect(Collectors.joining(", "));
        Migration first = same.get(0);
        String what = first.repeatable()
                ? "are the repeatable \"" + first.description() + "\""
                : "have version " + first.identity();
        found.add(new Conflict(
                ConflictKind.DUPLICATE,
                first.identity(),
                first.script(),
                same.size() + " migrations " + what + ": " + files + ".",
                "Give the one that isn't applied anywhere yet another " + (first.repeatable() ? "name." : "version.")));
    }

    private void failed(Standing standing, Direction direction) {
        HistoryEntry run = standing.unfinished().orElseThrow();
        boolean settled = standing.corrected() && run.direction() == direction;
        if (settled || othersBusiness(standing, direction)) {
            return;
        }
        found.add(new Conflict(
                ConflictKind.FAILED,
                standing.identity(),
                standing.script(),
                "\"%s\" failed on its way %s on %s after %d of %d statements, which stay: %s"
                        .formatted(
                                standing.script(),
                                run.direction() == Direction.UP ? "up" : "down",
                                run.startedAt(),
                                run.statementsDone(),
                                run.statementsTotal(),
                                sentence(run.error().orElse("no message was kept"))),
                "Correct the script from statement " + (run.statementsDone() + 1)
                        + " on and run again, or settle it by hand and say so with mark " + standing.identity()
                        + " applied or mark " + standing.identity() + " pending."));
    }

    /** An interrupted run is resumed, unless its script isn't here to resume. */
    private void interrupted(Standing standing, Direction direction) {
        boolean resumable =
                standing.unfinished(Direction.UP) ? standing.migration().isPresent() : standing.reversible();
        if (resumable || othersBusiness(standing, direction)) {
            return;
        }
        found.add(new Conflict(
                ConflictKind.FAILED,
                standing.identity(),
                standing.script(),
                "\"" + standing.script() + "\" was interrupted, and its script isn't here to finish it.",
                "Start the release that has it, or settle it by hand and say so with mark."));
    }

    private void missing(Standing standing) {
        found.add(new Conflict(
                ConflictKind.MISSING,
                standing.identity(),
                standing.script(),
                "\"%s\" was applied on %s, but there is no such script here, though there is a later one."
                        .formatted(
                                standing.script(),
                                standing.applied().orElseThrow().startedAt()),
                "Restore the script, or dismiss it from the history with repair."));
    }

    private void changed(Standing standing) {
        HistoryEntry row = standing.accepted().orElseThrow();
        List<String> differences = new ArrayList<>();
        if (standing.upChanged()) {
            differences.add("up: applied checksum %s, script %s"
                    .formatted(text(row.checksum()), text(standing.migration().flatMap(Migration::checksum))));
        }
        if (standing.downChanged()) {
            differences.add("down: applied checksum %s, script %s"
                    .formatted(
                            text(row.downChecksum()), text(standing.migration().flatMap(Migration::downChecksum))));
        }
        found.add(new Conflict(
                ConflictKind.CHANGED,
                standing.identity(),
                standing.script(),
                "\"%s\" changed after it was applied on %s (%s)."
                        .formatted(standing.script(), row.startedAt(), String.join("; ", differences)),
                REPAIR_OR_RESTORE));
    }

    private void outOfOrder(Standing standing) {
        Standing highest = standings.highestApplied().orElseThrow();
        found.add(new Conflict(
                ConflictKind.OUT_OF_ORDER,
                standing.identity(),
                standing.script(),
                "\"" + standing.script() + "\" is pending, but \"" + highest.script()
                        + "\" above it is already applied.",
                "Give it a version above " + highest.identity()
                        + ", or allow late ones with migrator.out-of-order: allow."));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String text(Optional<?> checksum) {
        return checksum.map(Object::toString).orElse("none");
    }
}

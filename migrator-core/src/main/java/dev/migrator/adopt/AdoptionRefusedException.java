package dev.migrator.adopt;

import dev.migrator.migration.HistoryEntry;
import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.stream.Collectors;

/** What another tool recorded contradicts the folder or our own history. Nothing was changed. */
public final class AdoptionRefusedException extends MigratorException {

    private AdoptionRefusedException(String problem, String fix) {
        super(problem, fix);
    }

    static AdoptionRefusedException begunAlready(String tool, HistoryEntry newest) {
        return new AdoptionRefusedException(
                "The history has rows already that weren't taken over from " + tool + ", the newest of \""
                        + newest.script() + "\". Nothing was changed.",
                "Record what is applied with mark VERSION applied, or drop the history table if it was a trial.");
    }

    static AdoptionRefusedException found(String tool, String table, List<Obstacle> obstacles) {
        String list = obstacles.stream()
                .map(obstacle -> "\n  - " + sentence(tool, obstacle))
                .collect(Collectors.joining());
        return new AdoptionRefusedException(
                "The history of " + tool + " in \"" + table + "\" can't be taken over as it is:" + list
                        + "\nNothing was changed.",
                "Settle each of them with " + tool + " or in the folder, then adopt again.");
    }

    private static String sentence(String tool, Obstacle obstacle) {
        String detail = obstacle.detail().isEmpty() ? "" : " (" + obstacle.detail() + ")";
        return switch (obstacle.kind()) {
            case FAILED ->
                obstacle.title() + " failed or is half applied" + detail + ". Finish it or clean it up with " + tool
                        + ".";
            case EDITED -> obstacle.title() + " was edited after it was applied" + detail + ". Restore the file.";
            case FILE_GONE -> obstacle.title() + " is applied, but there is no such file here. Restore the file.";
            case TWICE ->
                obstacle.title() + " is recorded as applied twice. Look whether it ran twice, and keep one row.";
            case ROW_GONE ->
                obstacle.title() + " was taken over, but " + tool
                        + " no longer counts it as applied. If it is undone, say so with mark pending.";
        };
    }
}

package dev.migrator.execution;

import dev.migrator.dialect.ComputedSetting;
import dev.migrator.dialect.Effect;
import dev.migrator.migration.ConflictException;
import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the session of an interrupted run knew, and was lost with it: settings are made again; what was computed from data, or
 * stood in a temporary table, can't be.
 */
final class LostSession {

    private static final Pattern TEMPORARY_TABLE =
            Pattern.compile("CREATE (OR REPLACE )?(LOCAL |GLOBAL )?TEMP(ORARY)? TABLE\\b.*", Pattern.DOTALL);

    private final RunContext context;
    private final PreparedStep step;
    private final ObjectNames objects;
    /** By name, or place. */
    private final Map<String, String> gone = new LinkedHashMap<>();

    LostSession(RunContext context, PreparedStep step) {
        this.context = context;
        this.step = step;
        this.objects = new ObjectNames(context.dialect().syntax());
    }

    /** Whether a statement that is done has to be sent again, because it changed nothing but the session. */
    boolean needsAgain(SqlStatement statement, int number) {
        String place = step.file() + ":" + statement.line() + ":" + statement.column();
        if (TEMPORARY_TABLE.matcher(statement.head()).matches()) {
            String name = objects.of(statement).stream().findFirst().orElse(place);
            gone.put(name, "the temporary table \"" + name + "\" (" + place + ")");
            return false;
        }
        if (statement.head().startsWith("DROP ")) {
            objects.of(statement).forEach(gone::remove);
        }
        boolean session = TransactionControl.of(statement) == TransactionControl.NONE
                && context.dialect().effect(statement) == Effect.SESSION;
        if (session && ComputedSetting.is(statement)) {
            gone.put(place, "the value that statement " + number + " (" + place + ") computed from data");
            return false;
        }
        return session;
    }

    /** @throws dev.migrator.migration.ConflictException if what comes next could miss what is gone */
    void requireNothingElse() {
        gone.values().stream().findFirst().ifPresent(what -> {
            throw lost(what);
        });
    }

    private ConflictException lost(String what) {
        String mark = "mark " + step.step().identity();
        return Doubt.conflict(
                step,
                "was interrupted after " + step.statementsDone() + " of " + step.statementsTotal() + " statements, and "
                        + what + " went with its session: the statements behind it can't just go on.",
                "Take back by hand what is done and say so with " + mark + " pending, or finish it by hand and say so"
                        + " with " + mark + " applied.");
    }
}

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
    private final Map<String, String> temporary = new LinkedHashMap<>();

    LostSession(RunContext context, PreparedStep step) {
        this.context = context;
        this.step = step;
        this.objects = new ObjectNames(context.dialect().syntax());
    }

    /**
     * Whether a statement that is done has to be sent again, because it changed nothing but the session.
     *
     * @throws dev.migrator.migration.ConflictException if that would not have the same outcome
     */
    boolean needsAgain(SqlStatement statement, int number) {
        String place = step.file() + ":" + statement.line() + ":" + statement.column();
        if (TEMPORARY_TABLE.matcher(statement.head()).matches()) {
            temporary.put(objects.of(statement).get(0), place);
            return false;
        }
        if (statement.head().startsWith("DROP ")) {
            objects.of(statement).forEach(temporary::remove);
        }
        boolean session = TransactionControl.of(statement) == TransactionControl.NONE
                && context.dialect().effect(statement) == Effect.SESSION;
        if (session && ComputedSetting.is(statement)) {
            throw lost("the value that statement " + number + " (" + place + ") computed from data");
        }
        return session;
    }

    /** @throws dev.migrator.migration.ConflictException if a temporary table would be missing */
    void requireNothingElse() {
        temporary.forEach((name, place) -> {
            throw lost("the temporary table \"" + name + "\" (" + place + ")");
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

package dev.migrator.execution;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Effect;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.TransactionControl;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row has to keep of a statement before it is sent, if a kill could leave it in doubt. */
final class Intent {

    /** Refused as a whole, whatever it names. */
    private static final Pattern DDL = Pattern.compile("(CREATE|ALTER|DROP|RENAME|TRUNCATE)\\b");

    private final Dialect dialect;
    private final CatalogueEvidence catalogue;
    private final UnfinishedObjects leftovers;

    Intent(RunContext context) {
        this.dialect = context.dialect();
        this.catalogue = new CatalogueEvidence(context);
        this.leftovers = new UnfinishedObjects(context);
    }

    /** @param noRoutineTransaction whether a routine will get no transaction of ours */
    Optional<Progress.Sent> of(Progress before, @Nullable SqlStatement statement, boolean noRoutineTransaction)
            throws SQLException {
        if (statement == null || TransactionControl.of(statement) != TransactionControl.NONE) {
            return Optional.empty();
        }
        return switch (dialect.effect(statement)) {
            case CATALOGUE -> Optional.of(sent(before, statement, catalogue.of(statement)));
            case OPAQUE ->
                RoutineTransaction.serves(dialect, statement) && !noRoutineTransaction
                        ? Optional.empty()
                        : Optional.of(unknown(before, statement));
            case SESSION, TRANSACTIONAL, REPEATABLE ->
                leftovers.concern(statement) ? Optional.of(unknown(before, statement)) : Optional.empty();
        };
    }

    /** Of one that nothing tells about. */
    Progress.Sent unknown(Progress before, SqlStatement statement) throws SQLException {
        return sent(before, statement, Optional.empty());
    }

    private Progress.Sent sent(Progress before, SqlStatement statement, Optional<String> evidence) throws SQLException {
        return new Progress.Sent(before.fingerprint(statement), evidence, leftovers.before(statement));
    }

    /** Whether the statement, which the database refused, has certainly left everything as it was before. */
    boolean changedNothing(SqlStatement statement, Optional<Progress.Sent> sent) throws SQLException {
        Optional<String> before = sent.flatMap(Progress.Sent::catalogue);
        boolean atomic = dialect.effect(statement) != Effect.OPAQUE
                || DDL.matcher(statement.head()).lookingAt();
        return atomic && (before.isEmpty() || before.equals(catalogue.of(statement)));
    }
}

package dev.migrator.spring.actuate;

import dev.migrator.DatabaseAccessException;
import dev.migrator.Migrator;
import dev.migrator.ReportDocument;
import dev.migrator.execution.MigrationFailedException;
import dev.migrator.migration.MigratorException;
import dev.migrator.plan.Command;
import dev.migrator.plan.InvalidCountException;
import dev.migrator.spring.MigratedDatabases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@link MigrationsEndpoint} with operations. Exists only with {@code migrator.endpoint.operations: true}. */
@Endpoint(id = "migrations")
public final class OperableMigrationsEndpoint extends MigrationsEndpoint {

    private static final int CONFLICT = 409;

    /** @param showSql whether a single migration is shown with its SQL */
    public OperableMigrationsEndpoint(MigratedDatabases databases, boolean showSql) {
        super(databases, showSql);
    }

    /**
     * Runs a command on one database and says what it did; where it can't, what went wrong and what to do.
     *
     * @param command {@code migrate} or {@code rollback}
     * @param to the version to migrate or roll back to
     * @param count how many migrations to roll back, if no version is given; default: 1
     * @return with status 404 where there is no such database, 400 where there is no such command, 503 where the database
     *     can't be reached, 500 where a migration failed, and 409 where the command is refused
     */
    // Boot 3.5 knows only Spring's own annotation for a parameter that may be absent.
    @SuppressWarnings("deprecation")
    @WriteOperation
    public WebEndpointResponse<Map<String, @Nullable Object>> run(
            @Selector String dataSource,
            @Selector String command,
            @org.springframework.lang.Nullable String to,
            @org.springframework.lang.Nullable Integer count) {
        return find(dataSource)
                .map(database -> run(database.migrator(), command, to, count))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private static Optional<Command> command(String command, @Nullable String to, @Nullable Integer count) {
        Optional<String> target = Optional.ofNullable(to);
        return switch (command) {
            case "migrate" -> Optional.of(target.map(Command::migrateTo).orElseGet(Command::migrate));
            case "rollback" ->
                Optional.of(
                        target.map(Command::rollbackTo).orElseGet(() -> Command.rollback(count == null ? 1 : count)));
            default -> Optional.empty();
        };
    }

    private static WebEndpointResponse<Map<String, @Nullable Object>> run(
            Migrator migrator, String command, @Nullable String to, @Nullable Integer count) {
        if (to != null && count != null) {
            return refused("Both a version and a count are given.", "Give one of them.");
        }
        try {
            return command(command, to, count)
                    .map(asked -> new WebEndpointResponse<>(ReportDocument.of(migrator.run(asked))))
                    .orElseGet(() -> refused("There is no command \"" + command + "\".", "Use migrate or rollback."));
        } catch (InvalidCountException e) {
            return refused(String.valueOf(e.getMessage()), e.fix());
        } catch (MigratorException e) {
            return new WebEndpointResponse<>(failure(String.valueOf(e.getMessage()), e.fix()), status(e));
        }
    }

    private static WebEndpointResponse<Map<String, @Nullable Object>> refused(String problem, String fix) {
        return new WebEndpointResponse<>(failure(problem, fix), WebEndpointResponse.STATUS_BAD_REQUEST);
    }

    private static Map<String, @Nullable Object> failure(String problem, String fix) {
        Map<String, @Nullable Object> failure = new LinkedHashMap<>();
        failure.put("error", problem);
        failure.put("fix", fix);
        return failure;
    }

    private static int status(MigratorException failure) {
        if (failure instanceof MigrationFailedException) {
            return WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR;
        }
        return failure instanceof DatabaseAccessException ? WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE : CONFLICT;
    }
}

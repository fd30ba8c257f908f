package dev.migrator.execution;

import dev.migrator.dialect.DefaultSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Gives the session back the default schema that it had before a script changed it. Serves one step. */
final class SchemaKeeper {

    private final Connection connection;
    private final Optional<DefaultSchema> dialect;
    private final Optional<String> before;

    private SchemaKeeper(Connection connection, Optional<DefaultSchema> dialect, Optional<String> before) {
        this.connection = connection;
        this.dialect = dialect;
        this.before = before;
    }

    /** Remembers the present one, if the step changes it. */
    static SchemaKeeper of(RunContext context, PreparedStep step) throws SQLException {
        Connection connection = context.connection();
        Optional<DefaultSchema> dialect = context.dialect().defaultSchema().filter(schema -> step.changesSchema());
        Optional<String> before = Optional.empty();
        if (dialect.isPresent()) {
            try (Statement statement = connection.createStatement();
                    ResultSet value = statement.executeQuery(dialect.get().read())) {
                before = value.next() ? Optional.ofNullable(value.getString(1)) : Optional.empty();
            }
        }
        return new SchemaKeeper(connection, dialect, before);
    }

    void restore() throws SQLException {
        if (dialect.isPresent() && before.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.get().restore().apply(before.get()));
            }
        }
    }
}

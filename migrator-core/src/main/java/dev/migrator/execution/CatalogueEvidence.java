package dev.migrator.execution;

import dev.migrator.dialect.Evidence;
import dev.migrator.migration.Checksum;
import dev.migrator.sql.ObjectNames;
import dev.migrator.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the catalogue says of the objects that a statement names. Not thread-safe. */
final class CatalogueEvidence {

    private final Connection connection;
    private final Optional<Evidence> dialect;
    private final ObjectNames objects;

    CatalogueEvidence(RunContext context) {
        this.connection = context.connection();
        this.dialect = context.dialect().evidence();
        this.objects = new ObjectNames(context.dialect().syntax());
    }

    /** As one text to be compared; empty where the catalogue can't tell. */
    Optional<String> of(SqlStatement statement) throws SQLException {
        List<String> names = objects.of(statement);
        if (dialect.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Checksum.of(rows(names).stream().sorted().collect(Collectors.joining("\n")))
                .hex());
    }

    /** Whether there is any object of those names. */
    boolean namesSomething(SqlStatement statement) throws SQLException {
        return !rows(objects.of(statement)).isEmpty();
    }

    private List<String> rows(List<String> names) throws SQLException {
        Evidence evidence = dialect.orElseThrow();
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(evidence.query())) {
            for (String name : names) {
                for (int parameter = 1; parameter <= evidence.parameters(); parameter++) {
                    query.setString(parameter, name);
                }
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}

package dev.migrator.execution;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.MigratorException;
import java.util.List;
import java.util.stream.Collectors;

/** What is pending holds migrations that only another tool can run. Nothing was run. */
public final class ForeignMigrationsException extends MigratorException {

    ForeignMigrationsException(List<ForeignMigration> migrations) {
        super(
                (migrations.size() == 1 ? "1 pending migration is" : migrations.size() + " pending migrations are")
                        + " written for another tool, which alone can run them: "
                        + migrations.stream()
                                .map(migration -> migration.script() + " (" + migration.language() + ")")
                                .collect(Collectors.joining(", "))
                        + ". Nothing was run.",
                "Rewrite each as a script or a Java migration of the same version; or, where what it does is done"
                        + " already, say so with mark VERSION applied.");
    }
}

package dev.migrator.source;

import dev.migrator.migration.ForeignMigration;
import dev.migrator.migration.Migration;
import dev.migrator.migration.MigrationKind;
import dev.migrator.migration.MigratorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the layouts make of the files, problems included, so that nobody has to find those one start at a time. */
final class Harvest {

    private final List<Migration> migrations = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<MigratorException> problems = new ArrayList<>();

    void add(Migration migration) {
        migrations.add(migration);
    }

    /** Adds a migration, or why there is none. */
    void add(Supplier<? extends Migration> migration) {
        try {
            migrations.add(migration.get());
        } catch (MigratorException e) {
            problems.add(e);
        }
    }

    void problem(MigratorException problem) {
        problems.add(problem);
    }

    /** @param reason as in {@link LeftOut} */
    void leaveOut(ScriptFile file, String reason) {
        leftOut.add(new LeftOut(file.name(), reason));
    }

    /** How much has come together. */
    int size() {
        return migrations.size() + problems.size() + leftOut.size();
    }

    /** @throws MigratorException naming every file that can't be a migration */
    Available available() {
        if (!problems.isEmpty()) {
            throw InvalidScriptException.all(problems);
        }
        // What was rewritten as a class of this release needs the other tool no more.
        Set<String> here = migrations.stream()
                .filter(migration -> !(migration instanceof ForeignMigration))
                .filter(migration -> migration.kind() != MigrationKind.BASELINE)
                .map(Migration::identity)
                .collect(Collectors.toSet());
        migrations.removeIf(migration -> migration instanceof ForeignMigration && here.contains(migration.identity()));
        return new Available(migrations, leftOut);
    }
}

package dev.migrator.cli;

import dev.migrator.StatusDocument;
import dev.migrator.cli.Workplace.Database;
import dev.migrator.migration.MigratorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on databases one after the other and reports on each, for a person or as one JSON object. The first failure ends
 * it; what was done before is reported nevertheless.
 */
final class DatabaseReports {

    private final Screen screen;
    private final boolean json;

    DatabaseReports(Screen screen, boolean json) {
        this.screen = screen;
        this.json = json;
    }

    /**
     * @param work done on each
     * @param text tells a person of it
     * @param document the same for a program
     * @return what the work came to, database by database
     */
    <R> List<R> each(
            List<Database> databases,
            Function<Database, R> work,
            BiConsumer<Database, R> text,
            Function<R, Map<String, @Nullable Object>> document) {
        Map<String, R> results = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable Object>> documents = new LinkedHashMap<>();
        try {
            for (Database database : databases) {
                String name = database.name();
                try {
                    R result = work.apply(database);
                    if (!json && !results.isEmpty()) {
                        screen.print("");
                    }
                    if (!json) {
                        text.accept(database, result);
                    }
                    results.put(name, result);
                    documents.put(name, document.apply(result));
                } catch (MigratorException e) {
                    documents.put(name, StatusDocument.unreadable(e.getMessage() + " " + e.fix()));
                    throw e;
                }
            }
        } finally {
            if (json) {
                screen.json(StatusDocument.of(documents));
            }
        }
        return List.copyOf(results.values());
    }
}

package dev.migrator.spring.actuate;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.migration.Migration;
import dev.migrator.migration.Script;
import dev.migrator.migration.SqlMigration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one migration as its files say it, before placeholders.
 *
 * @param up null where this release has no script of it
 * @param down null where it has none that undoes it
 */
record ScriptTexts(@Nullable String up, @Nullable String down) {

    static final ScriptTexts NONE = new ScriptTexts(null, null);

    /** Of the migration that goes by {@code script}. */
    static ScriptTexts of(MigratorSettings settings, String script) {
        for (Migration migration : Migrator.of(settings).available().migrations()) {
            if (migration instanceof SqlMigration sql && sql.script().equals(script)) {
                Optional<String> down = sql.down().map(Script::text);
                return new ScriptTexts(sql.up().text(), down.orElse(null));
            }
        }
        return NONE;
    }
}

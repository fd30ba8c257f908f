package dev.migrator.source;

import dev.migrator.migration.Directives;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Properties;

/** The settings of one script in the flyway layout, which stand in a file beside it: {@code V1__owls.sql.conf}. */
final class FlywaySettings {

    private static final String EXTENSION = ".conf";

    private final FileText file;
    private final Properties values = new Properties();

    /** @throws InvalidScriptException if it can't be read */
    private FlywaySettings(FileText file) {
        this.file = file;
        try (Reader text = file.open()) {
            values.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidScriptException.setting(file.file(), String.valueOf(e.getMessage()));
        }
    }

    static Optional<FlywaySettings> of(FileText script, FileSet files) {
        return files.find(script.name() + EXTENSION).map(FlywaySettings::new);
    }

    /**
     * Completes what the script itself asks for.
     *
     * @throws InvalidScriptException for a setting that can't be obeyed
     */
    Directives apply(Directives directives) {
        Directives result = directives;
        for (String name : values.stringPropertyNames()) {
            String value = values.getProperty(name).strip();
            switch (name) {
                case "executeInTransaction" -> result = isTrue(name, value) ? result : result.withoutTransaction();
                case "placeholderReplacement" -> result = isTrue(name, value) ? result : result.withoutPlaceholders();
                case "encoding" -> requireUtf8(value);
                default -> throw InvalidScriptException.setting(file.file(), "\"" + name + "\" can't be obeyed");
            }
        }
        return result;
    }

    private boolean isTrue(String name, String value) {
        if (!value.matches("(?i)true|false")) {
            throw InvalidScriptException.setting(
                    file.file(), "\"" + name + "\" is \"" + value + "\", which is neither true nor false");
        }
        return value.equalsIgnoreCase("true");
    }

    private void requireUtf8(String value) {
        if (!value.matches("(?i)utf-?8|us-ascii")) {
            throw InvalidScriptException.setting(
                    file.file(), "the script's encoding is \"" + value + "\", and only UTF-8 is read");
        }
    }
}

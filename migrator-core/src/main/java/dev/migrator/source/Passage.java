package dev.migrator.source;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.Directives;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Script;
import dev.migrator.sql.DirectiveReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.function.UnaryOperator;

/**
 * A part of a file, from one line to another, that is a script of its own: the whole file, one of its sections, one of
 * its change sets.
 *
 * @param firstLine the line on which it begins, from 1
 * @param start how many characters of the file stand before it
 * @param end how many characters of the file stand before what follows it
 */
record Passage(FileText text, int firstLine, long start, long end) {

    static Passage whole(FileText text) {
        return new Passage(text, 1, 0, Long.MAX_VALUE);
    }

    /** Whether it has anything but white space and comments. */
    boolean isEmpty() {
        return text.isBlank(start, end);
    }

    /** The script, with the directives that its own head has. */
    Script script() {
        return script(directives -> directives);
    }

    /**
     * The script, with what its layout knows besides.
     *
     * @param settings completes the directives
     * @throws MigratorException if a directive can't be obeyed, or the file can't be read
     */
    Script script(UnaryOperator<Directives> settings) {
        ScriptFile file = text.file();
        long from = start;
        long to = end;
        Opening again = () -> PartReader.of(file.open(), from, to);
        // Nearly every script is small, and thousands of them are read whenever an application starts.
        return text.held(from, to)
                .map(whole -> new Script(
                        file.name(),
                        firstLine,
                        Checksum.of(whole),
                        settings.apply(DirectiveReader.read(file.name(), whole, firstLine)),
                        new Content(file, again)))
                .orElseGet(() -> script(file, firstLine, () -> text.open(from, to), again, settings));
    }

    /**
     * A script out of a file.
     *
     * @param held opens its text for this call only
     * @param again opens it whenever it is asked for later, and keeps none of it
     */
    static Script script(
            ScriptFile file, int firstLine, Opening held, Opening again, UnaryOperator<Directives> settings) {
        try (Reader forDirectives = held.open();
                Reader forChecksum = held.open()) {
            Directives directives = DirectiveReader.read(file.name(), forDirectives, firstLine);
            return new Script(
                    file.name(),
                    firstLine,
                    Checksum.of(forChecksum),
                    settings.apply(directives),
                    new Content(file, again));
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.origin(), e);
        }
    }

    /** Opens a text, as often as it is asked to. */
    interface Opening {

        Reader open() throws IOException;
    }

    private record Content(ScriptFile source, Opening opening) implements Script.Content {

        @Override
        public Reader open() throws IOException {
            return opening.open();
        }

        @Override
        public InputStream file() {
            return source.file();
        }
    }
}

package dev.migrator.execution;

import dev.migrator.migration.Directives;
import dev.migrator.migration.Script;
import dev.migrator.sql.DirectiveReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The text of a down as the history keeps it: placeholders filled in, and above it what only its layout knew, as
 * directives, so that a release without the file runs it the same way.
 */
final class KeptDown {

    private KeptDown() {}

    /** @param filledIn the script's text after placeholders */
    static String text(Script down, Statements.Text filledIn) {
        StringWriter text = new StringWriter();
        try (Reader reader = filledIn.open()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head(down, text.toString()) + text;
    }

    /** The line of the file that the kept text's first line would be, so that what follows its head has the file's lines. */
    static int firstLine(String kept, Optional<Script> down) {
        return down.map(script -> script.firstLine() - Math.max(0, lines(kept) - lines(script.text())))
                .orElse(1);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String head(Script down, String text) {
        Directives known = down.directives();
        Directives written = DirectiveReader.read(down.name(), text, down.firstLine());
        StringBuilder head = new StringBuilder();
        if (!known.transaction() && written.transaction()) {
            head.append("-- migrator:transaction off\n");
        }
        if (written.delimiter().isEmpty()) {
            known.delimiter().ifPresent(delimiter -> head.append("-- migrator:delimiter ")
                    .append(delimiter)
                    .append('\n'));
        }
        return head.toString();
    }
}

package dev.migrator.cli;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine.Help.Ansi;

/** Where reports go. Colours only where a person looks at them. */
final class Screen {

    private static final JsonWriter<Object> JSON = JsonWriter.standard();

    private final Surroundings surroundings;
    private final Ansi ansi;

    Screen(Surroundings surroundings) {
        this.surroundings = surroundings;
        boolean unwanted = surroundings.environment().containsKey("NO_COLOR")
                || "dumb".equals(surroundings.environment().get("TERM"));
        this.ansi = surroundings.interactive() && !unwanted ? Ansi.ON : Ansi.OFF;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Ansi ansi() {
        return ansi;
    }

    void print(String line) {
        surroundings.out().println(line);
        surroundings.out().flush();
    }

    /** A JSON object on one line. */
    void json(Map<String, @Nullable Object> document) {
        print(JSON.writeToString(document));
    }

    /** A text in a picocli style such as {@code fg(red)}. */
    String styled(String style, String text) {
        return ansi.enabled() ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.reset.on() : text;
    }

    /** Columns of the terminal; no limit where there is none. */
    int width() {
        String columns = surroundings.environment().get("COLUMNS");
        if (columns != null && columns.matches("[0-9]{2,4}")) {
            return Integer.parseInt(columns);
        }
        return surroundings.interactive() ? ask() : Integer.MAX_VALUE;
    }

    private static int ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer =
                    new String(stty.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            String[] size = answer.strip().split(" ", -1);
            return size.length == 2 && size[1].matches("[1-9][0-9]*") ? Integer.parseInt(size[1]) : 80;
        } catch (IOException e) {
            return 80;
        }
    }
}

package dev.migrator.cli.packaged;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the command lines of a Markdown document. */
final class ConsoleBlocks {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?<kind>[a-z]*)\\n(?<text>.*?)^```$");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<'?(\\w+)'?");
    private static final Pattern COMMAND = Pattern.compile("(\\$ )?(migrator|mvn|java|curl|export|source|sh) .*");
    private static final String MARK = "@@@ next command";

    private ConsoleBlocks() {}

    /** All commands of the blocks marked {@code console}, as one script; each is followed by a mark. */
    static String script(String document) {
        StringBuilder script = new StringBuilder();
        Matcher block = BLOCK.matcher(document);
        while (block.find()) {
            if (block.group("kind").equals("console")) {
                commands(block.group("text")).forEach(command -> script.append(command)
                        .append("\necho '")
                        .append(MARK)
                        .append("'\n"));
            }
        }
        return script.toString();
    }

    /** The document with what the script printed below its commands. */
    static String withOutput(String document, String output) {
        Iterator<String> outputs = List.of(output.split(MARK + "\n", -1)).iterator();
        return BLOCK.matcher(document).replaceAll(block -> {
            if (!block.group(1).equals("console")) {
                return Matcher.quoteReplacement(block.group());
            }
            StringBuilder transcript = new StringBuilder("```console\n");
            for (String command : commands(block.group(2))) {
                transcript.append("$ ").append(command).append('\n').append(outputs.hasNext() ? outputs.next() : "");
            }
            return Matcher.quoteReplacement(transcript.append("```").toString());
        });
    }

    private static List<String> commands(String block) {
        List<String> commands = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ ")) {
                StringBuilder command = new StringBuilder(lines.get(i).substring(2));
                Matcher hereDocument = HERE_DOCUMENT.matcher(command);
                if (hereDocument.find()) {
                    String end = hereDocument.group(1);
                    do {
                        command.append('\n').append(lines.get(++i));
                    } while (!lines.get(i).equals(end));
                }
                commands.add(command.toString());
            }
        }
        return commands;
    }

    /** What looks like a command line in any other block. */
    static List<String> otherCommands(String document) {
        List<String> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(document);
        while (block.find()) {
            if (!block.group("kind").equals("console")) {
                block.group("text")
                        .lines()
                        .filter(line -> COMMAND.matcher(line).matches())
                        .forEach(found::add);
            }
        }
        return found;
    }
}

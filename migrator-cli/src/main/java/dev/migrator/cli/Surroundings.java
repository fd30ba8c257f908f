package dev.migrator.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line finds around it.
 *
 * @param folder where it was started
 * @param environment the variables of the process
 * @param out for reports
 * @param err for errors and for what happens meanwhile
 * @param in for answers
 * @param interactive whether a person sits in front of it
 */
record Surroundings(
        Path folder,
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean interactive) {

    /** Those of this process. */
    static Surroundings ofProcess() {
        Charset charset = Charset.defaultCharset();
        return new Surroundings(
                Path.of(""),
                System.getenv(),
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                new BufferedReader(new InputStreamReader(System.in, charset)),
                onTerminal());
    }

    /** The launcher knows best; from JDK 22 on a console says nothing without being asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        String told = System.getProperty("migrator.terminal");
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

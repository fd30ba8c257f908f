package dev.migrator.testdatabases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program that ran to its end said.
 *
 * @param status zero when it succeeded
 */
record Command(int status, String output) {

    static Command run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Command(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + command, e);
        }
    }

    static void mustSucceed(List<String> command) {
        Command done = run(command);
        if (done.status() != 0) {
            throw new UncheckedIOException(
                    new IOException(command + " ended with " + done.status() + ":\n" + done.output()));
        }
    }
}

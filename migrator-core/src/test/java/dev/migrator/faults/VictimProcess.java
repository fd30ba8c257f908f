package dev.migrator.faults;

import dev.migrator.Playground;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The parent's end of a {@link Victim}. Closing it kills it. */
final class VictimProcess implements AutoCloseable {

    /** Without the logger, which takes longer to start than all the rest. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(element -> !element.contains("logback"))
            .collect(Collectors.joining(File.pathSeparator));

    private final Process process;
    private final BufferedReader output;
    private final List<String> words = new ArrayList<>();

    private VictimProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static VictimProcess start(Playground play, Work work, List<String> statements, Trap trap) throws IOException {
        return start(play, play.database().url(), work, statements, trap);
    }

    /** @param url of the playground's database, which may lead through a relay */
    static VictimProcess start(Playground play, String url, Work work, List<String> statements, Trap trap)
            throws IOException {
        Path known = Files.createTempFile("statements", ".txt");
        known.toFile().deleteOnExit();
        Files.write(known, statements);
        return new VictimProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It lives for a second.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        CLASS_PATH,
                        Victim.class.getName(),
                        url,
                        play.database().user(),
                        play.database().password(),
                        play.folder().toString(),
                        work.name(),
                        trap.toString(),
                        known.toString())
                .redirectErrorStream(true)
                .start());
    }

    /** The next line that is meant for us: that it stopped at its trap, finished, or failed. */
    String await() throws Exception {
        try {
            return CompletableFuture.supplyAsync(this::next, runnable -> new Thread(runnable).start())
                    .get(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("In " + Patience.SECONDS + " s no word from process " + process.pid(), e);
        }
    }

    private String next() {
        try {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith("@")) {
                    return line;
                }
                words.add(line);
            }
            return "@ended without a word but " + words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it go on from its trap. */
    void release() throws IOException {
        Writer input = process.outputWriter();
        input.write("\n");
        input.flush();
    }

    /** At once, as with SIGKILL; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

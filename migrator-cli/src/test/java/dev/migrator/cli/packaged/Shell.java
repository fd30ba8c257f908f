package dev.migrator.cli.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A POSIX shell with {@code migrator} on its path, as somebody has it who unpacked the program. */
final class Shell {

    private final Path folder;
    private final Path program;

    /** @param folder where commands run */
    Shell(Path folder, Path program) throws IOException {
        this.folder = folder;
        this.program = program;
        Files.createDirectories(program);
        Path launcher = program.resolve("migrator");
        Files.copy(Path.of("src/main/launcher/migrator"), launcher, StandardCopyOption.REPLACE_EXISTING);
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + launcher + " executable");
        }
        Path beside = program.resolve(jar().getFileName());
        if (!Files.exists(beside)) {
            Files.copy(jar(), beside);
        }
    }

    static Path jar() {
        return Path.of(System.getProperty("migrator.jar")).toAbsolutePath();
    }

    /** What a script came to; both streams in the order in which they were written. */
    record Result(int code, String output) {}

    Result run(String script, String input) throws IOException, InterruptedException {
        Path output = Files.createTempFile(program, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(SPRING|MIGRATOR)_.*|DATABASE_URL|COLUMNS"));
        environment.put("PATH", program + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MIGRATOR_CACHE", program.resolve("cache").toString());
        // Without it an ellipsis or a name in another script would be a question mark.
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new AssertionError("Still running: " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}

package dev.migrator.spring.integration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@link ExitingApplication} in a JVM of its own, until it ends.
 *
 * @param output both streams
 */
record ApplicationProcess(int exitCode, String output) {

    static ApplicationProcess run(String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ExitingApplication.class.getName()));
        command.addAll(List.of(App.arguments(properties)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("Still running: " + output);
            }
            return new ApplicationProcess(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}

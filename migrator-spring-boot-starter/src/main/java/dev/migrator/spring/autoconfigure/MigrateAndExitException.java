package dev.migrator.spring.autoconfigure;

import dev.migrator.ExitCode;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Carries the exit code of a failure through a start in mode {@code migrate-and-exit}. An exception has to say it
 * itself: by the time Boot asks, the context with its mappers is gone.
 */
final class MigrateAndExitException extends RuntimeException implements ExitCodeGenerator {

    private final int exitCode;

    MigrateAndExitException(RuntimeException failure) {
        super(failure.getMessage(), failure);
        this.exitCode = ExitCode.of(failure).value();
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}

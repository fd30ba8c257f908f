package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrator.testdatabases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteFactsTest extends FactsContract {

    SqliteFactsTest() {
        super(DatabaseKind.SQLITE);
    }

    /** No statement runs by itself. */
    @Override
    List<String> changes() {
        return List.of();
    }

    @Override
    List<String> uses() {
        return List.of();
    }

    @Override
    List<String> impatience() {
        return List.of("pragma busy_timeout = 50");
    }

    /** There is no session to kill. */
    @Override
    List<String> kill() {
        return List.of();
    }

    @Test
    void nothingNeedsEvidence() {
        assertThat(dialect.evidence()).isEmpty();
        assertThat(dialect.blockers()).isEmpty();
    }
}

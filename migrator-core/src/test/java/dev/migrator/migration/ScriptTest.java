package dev.migrator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ScriptTest {

    private String file = "select 1;\n";
    private final Script script = new Script("1_owls.sql", 1, Checksum.of(file), Directives.NONE, () -> file);

    @Test
    void readsItsTextAnew() {
        assertThat(script.text()).isEqualTo("select 1;\n");
    }

    @Test
    void refusesATextThatIsNotTheOnePlanned() {
        file = "drop table owl;\n";

        assertThatExceptionOfType(ScriptChangedWhileReadException.class)
                .isThrownBy(script::text)
                .withMessage("\"1_owls.sql\" changed while it was being read. None of its statements ran.")
                .satisfies(e -> assertThat(e.fix()).contains("run again"));
    }
}

package dev.migrator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private String file = "select 1;\n";
    private final Script script = new Script("1_owls.sql", 1, Checksum.of(file), Directives.NONE, new Script.Content() {
        @Override
        public Reader open() {
            return new StringReader(file);
        }

        @Override
        public InputStream file() {
            return InputStream.nullInputStream();
        }
    });

    @Test
    void readsItsTextAnew() {
        assertThat(script.text()).isEqualTo("select 1;\n");
    }

    @Test
    void refusesATextThatIsNotTheOnePlanned() {
        file = "drop table owl;\n";

        assertThatExceptionOfType(ScriptChangedWhileReadException.class)
                .isThrownBy(script::text)
                .withMessage("\"1_owls.sql\" changed while it was being read.")
                .satisfies(e -> assertThat(e.fix()).contains("run again"));
    }
}

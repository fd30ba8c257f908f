package dev.migrator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Histories out there hold these values: whoever has to change one of them has made another history format. */
class ChecksumTest {

    @Test
    void isTheSha256OfTheTextInUtf8() {
        assertThat(Checksum.of("create table owl (id integer);\n").hex())
                .isEqualTo("8888d6ece47ce6f029e1309fc43558c54728ee5918731fc474e3fb8bf8992e8f");
        assertThat(Checksum.of("insert into owl values ('Schleiereule äöü 🦉');\n")
                        .hex())
                .isEqualTo("7c504e4c284ada7a1254d6691522a490e1fe394f00b753efc617876f4c4ada5f");
        assertThat(Checksum.of("").hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyCharacterCounts() {
        assertThat(Checksum.of("select 1")).isNotEqualTo(Checksum.of("select 1 "));
        assertThat(Checksum.of("select 1")).isNotEqualTo(Checksum.of("select 1\n"));
        assertThat(Checksum.of("select 1")).isNotEqualTo(Checksum.of("SELECT 1"));
    }
}

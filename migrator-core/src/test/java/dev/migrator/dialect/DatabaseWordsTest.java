package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseWordsTest {

    @Test
    void areTheInnermostThatSaySomething() {
        assertThat(DatabaseWords.of(new SQLException("lost", "08006", new EOFException())))
                .isEqualTo("lost [08006]");
        assertThat(DatabaseWords.of(new IllegalStateException(new SQLException("refused", "42501"))))
                .isEqualTo("refused [42501]");
        assertThat(DatabaseWords.of(new SQLException("lost", "08006", new IOException("Connection reset"))))
                .isEqualTo("Connection reset");
    }

    @Test
    void nameTheKindOfWhatSaysNothing() {
        assertThat(DatabaseWords.sentence(new SQLException())).isEqualTo("SQLException.");
    }

    @Test
    void nameTheKindOfWhatAClassThrows() {
        assertThat(DatabaseWords.of(new IllegalStateException("no such user")))
                .isEqualTo("java.lang.IllegalStateException: no such user");
    }

    @Test
    void endOnceAsASentence() {
        assertThat(DatabaseWords.sentence(new SQLException("gone."))).isEqualTo("gone.");
        assertThat(DatabaseWords.sentence(new SQLException("gone"))).isEqualTo("gone.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:x://host/db?user=me&password=secret&ssl=true, jdbc:x://host/db?user=me&password=***&ssl=true",
        "jdbc:x://host;PWD=secret;a=b, jdbc:x://host;PWD=***;a=b",
        "jdbc:x://me:secret@host/db, ***@host/db",
        "me:secret@host, ***@host",
    })
    void hideWhatIsSecretInAUrl(String url, String shown) {
        assertThat(DatabaseWords.of(new SQLException("no connection to " + url, "08001")))
                .isEqualTo("no connection to " + shown + " [08001]");
        assertThat(DatabaseWords.of(new SQLException("x", "08001", new UnknownHostException(url))))
                .isEqualTo(shown);
    }

    /** Where a password has a slash, nobody can tell where the host begins. */
    @Test
    void hideWhatIsSecretInAUrlThatCanNotBeRead() {
        assertThat(DatabaseWords.of(new SQLException("Unable to parse jdbc:x://me:1/secret@host/db", "99999")))
                .isEqualTo("Unable to parse ***@host/db [99999]");
    }

    /** What a statement's error tells are the database's own data, by which a person finds the row. */
    @Test
    void leaveAnAddressInAStatementsErrorAlone() {
        assertThat(DatabaseWords.of(new SQLException("Key (email)=(me@example.org) exists", "23505")))
                .isEqualTo("Key (email)=(me@example.org) exists [23505]");
    }
}

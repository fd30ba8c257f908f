package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/shop?sslmode=disable, jdbc:postgresql://db:5433/postgres?sslmode=disable",
        "jdbc:mysql://db/shop?useSSL=false, jdbc:mysql://db/?useSSL=false",
        "jdbc:mariadb://db/shop, jdbc:mariadb://db/"
    })
    void itsServerIsReachedWithoutIt(String url, String server) {
        DatabaseAddress address = DatabaseAddress.of(url);
        assertThat(address.name()).isEqualTo("shop");
        assertThat(address.server().orElseThrow().url()).isEqualTo(server);
    }

    @Test
    void quotesTheName() {
        assertThat(DatabaseAddress.of("jdbc:postgresql://db/o'%22x").server().orElseThrow())
                .satisfies(server -> {
                    assertThat(server.create()).isEqualTo("CREATE DATABASE \"o'\"\"x\"");
                    assertThat(server.exists()).endsWith("'o''\"x'");
                });
        assertThat(DatabaseAddress.of("jdbc:mysql://db/a`b")
                        .server()
                        .orElseThrow()
                        .drop())
                .isEqualTo("DROP DATABASE `a``b`");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./shop;MODE=LEGACY, ./shop.mv.db",
        "jdbc:h2:./shop, ./shop.mv.db",
        "jdbc:h2:C:/shop, C:/shop.mv.db",
        "jdbc:hsqldb:file:data/shop;shutdown=true, data/shop.script",
        "jdbc:sqlite:shop.db?cache=shared, shop.db",
        "jdbc:sqlite:file:shop.db, shop.db"
    })
    void anEmbeddedOneIsItsFiles(String url, String file) {
        assertThat(DatabaseAddress.of(url).files()).first().isEqualTo(Path.of(file));
        assertThat(DatabaseAddress.of(url).server()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:shop",
                "jdbc:hsqldb:mem:shop",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite:file:shop?mode=memory",
                "jdbc:h2:tcp://db/shop",
                "jdbc:hsqldb:hsql://db/shop",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://db",
                "jdbc:derby:shop"
            })
    void otherwiseThereIsNothingToCreateOrDrop(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(url)).isInstanceOf(NoDatabaseAddressException.class);
    }
}

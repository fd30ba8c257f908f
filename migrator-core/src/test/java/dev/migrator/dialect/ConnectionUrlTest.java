package dev.migrator.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@db:5433/shop?sslmode=disable, jdbc:postgresql://db:5433/shop?sslmode=disable",
        "postgresql://u@db/shop?search_path=a&sslmode=require, jdbc:postgresql://db/shop?currentSchema=a&sslmode=require",
        "postgres:///shop, jdbc:postgresql://localhost/shop",
        "postgres://[::1]:5432/shop, jdbc:postgresql://[::1]:5432/shop",
        "mysql://u:p@db:3306/shop, jdbc:mysql://db:3306/shop",
        "mariadb://db/shop, jdbc:mariadb://db/shop",
        "sqlite:db/shop.sqlite3, jdbc:sqlite:db/shop.sqlite3",
        "sqlite:/var/shop.db, jdbc:sqlite:/var/shop.db",
        "sqlite:///var/shop.db, jdbc:sqlite:/var/shop.db",
        "sqlite3:shop.db?cache=shared, jdbc:sqlite:shop.db?cache=shared",
        "jdbc:h2:file:./shop;MODE=LEGACY, jdbc:h2:file:./shop;MODE=LEGACY",
        "jdbc:postgresql://db:5432/a@b, jdbc:postgresql://db:5432/a@b",
        "jdbc:postgresql://[::1]:5432/a@b, jdbc:postgresql://[::1]:5432/a@b",
        "jdbc:mariadb://db/shop?user=a@b, jdbc:mariadb://db/shop?user=a@b",
        "jdbc:mysql://app:se%40cret@db/shop, jdbc:mysql://app:se%40cret@db/shop"
    })
    void becomesWhatTheDriverTakes(String url, String jdbc) {
        assertThat(ConnectionUrl.parse(url).jdbc()).isEqualTo(jdbc);
    }

    @Test
    void decodesUserAndPassword() {
        ConnectionUrl url = ConnectionUrl.parse("postgres://app%40corp:p%2Fw%3A1+1@db/shop");
        assertThat(url.user()).contains("app@corp");
        assertThat(url.password()).contains("p/w:1+1");
    }

    @Test
    void needsNoCredentials() {
        assertThat(ConnectionUrl.parse("mysql://db/shop").user()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://app:secret@db/shop",
                "postgres://app:se@cret@db/shop",
                "postgres://app:secret%zz@db/shop",
                "app:secret@db/shop",
                "jdbc:postgresql://app:secret@db:5432/shop",
                "jdbc:postgresql://app:sec/secret@db/shop",
                "jdbc:mariadb://app:secret@db/shop",
                "jdbc:mariadb:replication://app:sec/secret@db:3306/shop",
                "jdbc:mysql://app:sec/secret@db/shop",
                "jdbc:mysql://app:sec@secret@db/shop",
                "jdbc:mysql://app:secret%zz@db/shop",
                "secret"
            })
    void aUrlThatCannotBeReadIsNotShown(String url) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(InvalidConnectionUrlException.class)
                .message()
                .doesNotContain("secret", "zz");
    }
}

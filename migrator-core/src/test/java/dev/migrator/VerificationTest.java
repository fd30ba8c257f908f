package dev.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.proof.BeyondDatabaseException;
import dev.migrator.proof.Finding;
import dev.migrator.proof.Finding.Kind;
import dev.migrator.proof.ProofListener;
import dev.migrator.shadow.ShadowDatabaseException;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.testdatabases.DatabaseKind;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migrations are tried out elsewhere, and what is wrong with their downs is found. */
@Timeout(120)
class VerificationTest {

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4", "H2", "HSQLDB", "SQLITE"})
    @interface OnEveryDatabase {}

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL_18", "MYSQL_8", "MARIADB_11_4"})
    @interface OnServers {}

    private static ShadowDatabases shadows(Playground play) {
        return shadows(play, play.database().user(), play.database().password());
    }

    private static ShadowDatabases shadows(Playground play, String user, String password) {
        return ShadowDatabases.of(play.database().url(), url -> new DriverManagerDataSource(url, user, password));
    }

    private static VerificationReport verify(Playground play) {
        return play.migrator().verify(shadows(play), ProofListener.NONE);
    }

    private static List<String> said(VerificationReport report) {
        return report.findings().stream()
                .map(finding -> finding.identity().orElse("all") + " " + finding.kind())
                .toList();
    }

    @OnEveryDatabase
    void goodOnesAreProvenAndNothingOfItStays(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin()
                    .script("R__names.sql", "create view names as select name from users;")
                    .script("R__names.down.sql", "drop view names;");
            List<String> tried = new ArrayList<>();

            VerificationReport report = play.migrator()
                    .verify(
                            shadows(play),
                            (migration, number, total) -> tried.add(migration.identity() + " " + number + "/" + total));

            assertThat(said(report)).isEmpty();
            assertThat(report.proven()).isTrue();
            assertThat(report.tried()).isEqualTo(3);
            assertThat(tried).containsExactly("1 1/3", "2 2/3", "3 3/3");
            assertThat(play.exists("users")).isFalse();
            assertThat(play.exists("migrations")).isFalse();
            assertThat(shadowsLeft(play)).isEmpty();
        }
    }

    @OnEveryDatabase
    void whatIsWrongIsFoundAndTheRestIsStillTried(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.script("1_a.sql", "create table a (id integer primary key, n integer);")
                    .script("1_a.down.sql", "drop table a;")
                    .script("2_forgets.sql", "create table b (id integer);", "create index a_n on a (n);")
                    .script("2_forgets.down.sql", "drop table b;")
                    .script("3_fails.sql", "create table c (id integer);")
                    .script("3_fails.down.sql", "drop table nothing_like_it;")
                    .script("4_no_down.sql", "create table d (id integer);")
                    .script("5_says_so.sql", "-- migrator:irreversible rows are gone", "delete from a;")
                    .script("6_good.sql", "create table e (id integer);")
                    .script("6_good.down.sql", "drop table e;");

            VerificationReport report = verify(play);

            assertThat(said(report))
                    .containsExactly("2 " + Kind.DOWN_LEAVES_OTHER, "3 " + Kind.DOWN_FAILS, "4 " + Kind.NO_DOWN);
            assertThat(report.irreversible()).containsExactly("5_says_so.sql");
            Finding forgotten = report.findings().get(0);
            assertThat(forgotten.script()).contains("2_forgets.sql");
            assertThat(forgotten.differences()).singleElement().asString().startsWithIgnoringCase("- index a.a_n");
            assertThat(report.findings().get(1).failure()).get().asString().containsIgnoringCase("nothing_like_it");
        }
    }

    @OnEveryDatabase
    void anUpThatFailsEndsIt(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin().script("0004_bad.sql", "alter table nothing_like_it add x integer;");

            assertThat(said(verify(play))).containsExactly("4 " + Kind.UP_FAILS);
        }
    }

    @OnServers
    void whatRunsThatWereKilledLeftBehindIsDroppedAndNothingElse(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin();
            String left = "migrator_shadow_0123456789abcdef";
            play.execute("create database " + left, "create database migrator_shadow_of_mine");
            try {
                verify(play);

                assertThat(shadowsLeft(play)).containsExactly("migrator_shadow_of_mine");
            } finally {
                play.execute("drop database if exists " + left, "drop database migrator_shadow_of_mine");
            }
        }
    }

    @OnServers
    void oneThatIsInUseStays(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind);
                var inUse = shadows(play).create()) {
            play.usersOrdersAdmin();

            assertThat(verify(play).proven()).isTrue();

            assertThat(inUse.dataSource()).isNotNull();
            assertThat(shadowsLeft(play)).hasSize(1);
        }
    }

    @OnServers
    void whoMayNotMakeOneIsToldWhatToGrant(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin();
            String name = "nobody_" + Long.toHexString(System.nanoTime());
            boolean postgres = kind == DatabaseKind.POSTGRESQL_18;
            play.execute(
                    postgres
                            ? "create role " + name + " login password 'x'"
                            : "create user " + name + "@'%' identified by 'x'");
            try {
                assertThatThrownBy(() -> play.migrator().verify(shadows(play, name, "x"), ProofListener.NONE))
                        .isInstanceOf(ShadowDatabaseException.class)
                        .hasMessageContaining("Nothing was run")
                        .extracting(e -> ((ShadowDatabaseException) e).fix())
                        .asString()
                        .contains(postgres ? "createdb" : "grant all on `migrator\\_shadow\\_%`.*");
            } finally {
                play.execute(postgres ? "drop role " + name : "drop user " + name + "@'%'");
            }
        }
    }

    @OnServers
    void aScriptThatReachesBeyondItsDatabaseIsNotRun(DatabaseKind kind) throws Exception {
        try (Playground play = new Playground(kind)) {
            play.usersOrdersAdmin().script("0004_role.sql", "drop role whoever;");

            assertThatThrownBy(() -> verify(play))
                    .isInstanceOf(BeyondDatabaseException.class)
                    .hasMessageContaining("0004_role.sql:1:1");
            assertThat(shadowsLeft(play)).isEmpty();
        }
    }

    private static List<String> shadowsLeft(Playground play) throws SQLException, IOException {
        return switch (play.database().kind().vendor()) {
            case POSTGRESQL -> play.query("select datname from pg_database where datname like 'migrator\\_shadow%'");
            case MYSQL, MARIADB ->
                play.query("select schema_name from information_schema.schemata where schema_name like"
                        + " 'migrator\\\\_shadow%'");
            default -> List.of();
        };
    }
}

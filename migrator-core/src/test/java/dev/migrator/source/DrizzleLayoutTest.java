package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrator.migration.SqlMigration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrizzleLayoutTest {

    private Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void anEmptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Nested
    class WithAJournal {

        private static final String JOURNAL = "meta/_journal.json";

        private String journal(String... tags) {
            StringBuilder entries = new StringBuilder();
            for (int i = 0; i < tags.length; i++) {
                entries.append(i == 0 ? "" : ",")
                        .append(("{\"idx\": %d, \"version\": \"7\", \"when\": %d, \"tag\": \"%s\","
                                        + " \"breakpoints\": true}")
                                .formatted(i, 1767225600000L + i, tags[i]));
            }
            return "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": [" + entries + "]}";
        }

        @Test
        void whatItListsIsAMigration() {
            SqlMigration migration = folder.with(JOURNAL, journal("0000_brave_owl"))
                    .with("meta/0000_snapshot.json", "{}")
                    .with("0000_brave_owl.sql", "select 1;")
                    .only();

            assertThat(migration.layout()).isEqualTo("drizzle");
            assertThat(migration.identity()).isEqualTo("0000_brave_owl");
            assertThat(migration.description()).isEqualTo("brave owl");
            assertThat(migration.facts()).isEqualTo(Map.of("when", "1767225600000", "idx", "0"));
        }

        @Test
        void theOrderIsItsOwn() {
            folder.with(JOURNAL, journal("0001_owls", "0000_owls", "10_owls"))
                    .with("0000_owls.sql", "select 1;")
                    .with("0001_owls.sql", "select 1;")
                    .with("10_owls.sql", "select 1;");

            assertThat(folder.load())
                    .extracting(SqlMigration::identity)
                    .containsExactly("0001_owls", "0000_owls", "10_owls");
        }

        @Test
        void whatItDoesNotListIsLeftOutByName() {
            folder.with(JOURNAL, journal("0000_owls"))
                    .with("0000_owls.sql", "select 1;")
                    .with("0001_owls.sql", "select 1;");

            assertThat(folder.load()).hasSize(1);
            assertThat(folder.leftOut()).containsExactly("0001_owls.sql is not listed in meta/_journal.json");
        }

        @Test
        void whatItListsMustBeThere() {
            folder.with(JOURNAL, journal("0000_owls", "0001_owls")).with("0000_owls.sql", "select 1;");

            assertThat(folder.refusal())
                    .hasMessage("\"meta/_journal.json\" can't be used: it lists 0001_owls.sql, which isn't there.");
        }

        @Test
        void itMustBeWhatDrizzleWrites() {
            folder.with(JOURNAL, "{\"entries\": [\n{\"tag\": 7}]}").with("0000_owls.sql", "select 1;");
            assertThat(folder.refusal()).hasMessageContaining("an entry lacks idx, when or tag");

            folder.with(JOURNAL, "{\"entries\":\n [}");
            assertThat(folder.refusal()).hasMessageContaining("\"}\" is unexpected in line 2");

            folder.with(JOURNAL, "[]");
            assertThat(folder.refusal()).hasMessageContaining("it has no list of entries");
        }
    }

    @Nested
    class WithFolders {

        @Test
        void eachIsAMigration() {
            folder.with("20261122093000_brave_owl/migration.sql", "select 1;")
                    .with("20261122093000_brave_owl/snapshot.json", "{}")
                    .with("20261121093000_shy_owl/migration.sql", "select 1;")
                    .with("20261121093000_shy_owl/snapshot.json", "{}");

            assertThat(folder.load())
                    .extracting(SqlMigration::layout, SqlMigration::identity, SqlMigration::description)
                    .containsExactly(
                            tuple("drizzle", "20261121093000_shy_owl", "shy owl"),
                            tuple("drizzle", "20261122093000_brave_owl", "brave owl"));
        }

        @Test
        void theSnapshotMayBeMissingWhereTheLayoutIsNamed() {
            folder.with("20261122093000_brave_owl/migration.sql", "select 1;");

            assertThat(folder.available("drizzle").migrations()).hasSize(1);
        }
    }
}

package dev.migrator.spring.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;

/** The endpoint as a program sees it, on MVC and on WebFlux. */
class EndpointOverHttpTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void listsWhatIsAppliedAndWhatIsPending(WebApplicationType type, @TempDir Path folder) throws Exception {
        Scripts scripts = new Scripts(folder)
                .creating("0001", "users")
                .creating("0002", "orders")
                .with("0003_add_admin.sql", "ALTER TABLE users ADD admin BOOLEAN;")
                .with("R__all_users.sql", "CREATE OR REPLACE VIEW all_users AS SELECT id FROM users;");
        try (App app =
                App.start(App.Plain.class, type, "migrator.locations=" + scripts.location(), "migrator.target=2")) {
            ReadContext json = JsonPath.parse(app.get("").body());
            assertThat(json.<Map<String, Object>>read("$")).containsOnlyKeys("databases");
            Map<String, Object> database = json.read("$.databases.dataSource");
            assertThat(database.keySet())
                    .containsExactly(
                            "database", "table", "state", "version", "applied", "pending", "conflicts", "lock");
            assertThat(database)
                    .containsEntry("state", "pending")
                    .containsEntry("version", "2")
                    .containsEntry("conflicts", List.of())
                    .containsEntry("lock", null);
            assertThat(database.get("database")).asString().startsWith("H2 2.");
            Map<String, Object> first = json.read("$.databases.dataSource.applied[0]");
            assertThat(first)
                    .containsEntry("version", "1")
                    .containsEntry("description", "create users")
                    .containsEntry("script", "0001_create_users.sql")
                    .containsEntry("kind", "versioned")
                    .containsEntry("state", "applied")
                    .containsEntry("appliedBy", "SA")
                    .containsEntry("reversible", true);
            assertThat(first.get("checksum")).asString().matches("[0-9a-f]{64}");
            assertThat(first.get("appliedAt"))
                    .asString()
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            assertThat(first.get("executionMs")).isInstanceOf(Number.class);
            List<Map<String, Object>> pending = json.read("$.databases.dataSource.pending");
            assertThat(pending).hasSize(2);
            assertThat(pending.get(0))
                    .isEqualTo(Map.of(
                            "version", "3",
                            "description", "add admin",
                            "script", "0003_add_admin.sql",
                            "kind", "versioned",
                            "state", "pending",
                            "reversible", false));
            assertThat(pending.get(1)).containsEntry("version", null).containsEntry("kind", "repeatable");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void givesOneDatabaseAndOneMigration(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type)) {
            assertThat(JsonPath.<String>read(app.get("/dataSource").body(), "$.state"))
                    .isEqualTo("current");
            assertThat(JsonPath.<String>read(app.get("/dataSource/2").body(), "$.script"))
                    .isEqualTo("0002_create_orders.sql");
            assertThat(app.get("/dataSource/0002").body())
                    .isEqualTo(app.get("/dataSource/2").body())
                    .doesNotContain("CREATE TABLE");
            assertThat(JsonPath.<String>read(
                            app.get("/dataSource/R__user_names.sql").body(), "$.kind"))
                    .isEqualTo("repeatable");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void answersNotFoundForWhatDoesNotExist(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type)) {
            assertThat(app.get("/other").statusCode()).isEqualTo(404);
            assertThat(app.get("/dataSource/9").statusCode()).isEqualTo(404);
            assertThat(app.get("/other/1").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void showsSqlOnlyWhenAllowed(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type, "migrator.endpoint.show-sql=true")) {
            String json = app.get("/dataSource/2").body();
            assertThat(JsonPath.<String>read(json, "$.up")).startsWith("CREATE TABLE orders");
            assertThat(JsonPath.<String>read(json, "$.down")).startsWith("DROP TABLE orders;");
            assertThat(app.get("").body()).doesNotContain("CREATE TABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void hasNoOperationsUnlessAllowed(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type)) {
            assertThat(app.post("/dataSource/rollback", "").statusCode()).isEqualTo(405);
            assertThat(app.tables()).containsExactly("orders", "users");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void rollsBackAndMigratesWhenAllowed(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type, "migrator.endpoint.operations=true")) {
            assertThat(JsonPath.<String>read(
                            app.post("/dataSource/rollback", "").body(), "$.command"))
                    .isEqualTo("rollback 1");
            assertThat(app.tables()).containsExactly("users");
            assertThat(app.post("/dataSource/rollback", "{\"count\": 0}").statusCode())
                    .isEqualTo(400);
            assertThat(app.post("/dataSource/rollback", "{\"count\": 1, \"to\": \"0\"}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(app.tables()).containsExactly("users");
            assertThat(app.post("/dataSource/rollback", "{\"to\": \"0\"}").statusCode())
                    .isEqualTo(200);
            assertThat(app.tables()).isEmpty();
            assertThat(app.post("/dataSource/migrate", "{\"to\": \"1\"}").statusCode())
                    .isEqualTo(200);
            assertThat(app.tables()).containsExactly("users");
            List<String> scripts =
                    JsonPath.read(app.post("/dataSource/migrate", "").body(), "$.steps[*].script");
            assertThat(scripts).containsExactly("0002_create_orders.sql", "R__user_names.sql");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void saysWhyAnOperationIsRefused(WebApplicationType type) throws Exception {
        try (App app = App.start(App.Plain.class, type, "migrator.endpoint.operations=true")) {
            var refused = app.post("/dataSource/migrate", "{\"to\": \"77\"}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(JsonPath.<String>read(refused.body(), "$.error")).contains("77");
            assertThat(JsonPath.<String>read(refused.body(), "$.fix")).isNotEmpty();
            assertThat(app.post("/other/migrate", "").statusCode()).isEqualTo(404);
            assertThat(app.post("/dataSource/drop", "").statusCode()).isEqualTo(400);
        }
    }
}

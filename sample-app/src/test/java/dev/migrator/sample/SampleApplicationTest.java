package dev.migrator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.StatusAssertions;

/** The application as its users see it, on its default database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SampleApplicationTest {

    @Autowired
    private RestTestClient client;

    @Test
    void everyMigrationIsAppliedAndNoneIsPending() {
        client.get()
                .uri("/actuator/migrations")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.databases.dataSource.state")
                .isEqualTo("current")
                .jsonPath("$.databases.dataSource.version")
                .isEqualTo("5")
                .jsonPath("$.databases.dataSource.applied[*].description")
                .isEqualTo(List.of(
                        "create users",
                        "create orders",
                        "add users admin",
                        "add users search name",
                        "fill search names",
                        "active users"))
                .jsonPath("$.databases.dataSource.applied[?(@.reversible == false)]")
                .isEmpty()
                .jsonPath("$.databases.dataSource.pending")
                .isEmpty()
                .jsonPath("$.databases.dataSource.conflicts")
                .isEmpty();
    }

    @Test
    void isHealthy() {
        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void aUserIsShownWithTheOrders() {
        String ada = create("Ada Lovelace", "Ada@example.org");
        order(ada, "Loom", 1);
        order(ada, "Punched card", 500);

        client.get()
                .uri(ada)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo("ada@example.org")
                .jsonPath("$.admin")
                .isEqualTo(false)
                .jsonPath("$.orders[*].product")
                .isEqualTo(List.of("Loom", "Punched card"));
    }

    @Test
    void whoHasOrderedIsActive() {
        create("Grace Hopper", "grace@example.org");
        order(create("Alan Turing", "alan@example.org"), "Apple", 1);

        client.get()
                .uri("/active-users")
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.email == 'alan@example.org')].orderCount")
                .isEqualTo(1)
                .jsonPath("$[?(@.email == 'grace@example.org')]")
                .isEmpty();
    }

    @Test
    void usersAreFoundWithoutTheirAccents() {
        create("José Núñez", "jose@example.org");
        create("Joan Clarke", "joan@example.org");

        client.get()
                .uri("/users?name=Jose")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[*].name")
                .isEqualTo(List.of("José Núñez"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        post("/users", Map.of("name", " ", "email", "x@example.org")).isBadRequest();
        post("/users", Map.of("name", "X", "email", "no address")).isBadRequest();
        post("/users", Map.of("name", "x".repeat(101), "email", "x@example.org"))
                .isBadRequest();
        post(create("Mary Somerville", "mary@example.org") + "/orders", Map.of("product", "Star", "quantity", 0))
                .isBadRequest();
    }

    @Test
    void anAddressBelongsToOneUser() {
        create("Emmy Noether", "emmy@example.org");

        post("/users", Map.of("name", "Somebody else", "email", "EMMY@example.org"))
                .isEqualTo(409);
    }

    @Test
    void knowsNothingOfStrangers() {
        String stranger = "/users/" + UUID.randomUUID();

        client.get().uri(stranger).exchange().expectStatus().isNotFound();
        post(stranger + "/orders", Map.of("product", "Loom", "quantity", 1)).isNotFound();
    }

    private String create(String name, String email) {
        HttpHeaders headers = client.post()
                .uri("/users")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", name, "email", email))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders();
        String location = Objects.toString(headers.getLocation());
        assertThat(location).startsWith("/users/");
        return location;
    }

    private void order(String user, String product, int quantity) {
        post(user + "/orders", Map.of("product", product, "quantity", quantity)).isCreated();
    }

    private StatusAssertions post(String uri, Map<String, ?> body) {
        return client.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus();
    }
}

package dev.migrator.spring.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A running Spring Boot application. */
final class App implements AutoCloseable {

    /** Nothing but what the class path brings. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {}

    private final ConfigurableApplicationContext context;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static App start(String... properties) {
        return start(Plain.class, WebApplicationType.NONE, properties);
    }

    /** Without a web server, and certain to fail. */
    static Throwable startFailing(Class<?> application, String... properties) {
        return Assertions.catchThrowable(
                () -> start(application, WebApplicationType.NONE, properties).close());
    }

    static App start(Class<?> application, WebApplicationType type, String... properties) {
        return new App(new SpringApplicationBuilder(application).web(type).run(arguments(properties)));
    }

    /** What every application of these tests is started with; {@code properties} add to it and replace. */
    static String[] arguments(String... properties) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("spring.main.banner-mode", "off");
        arguments.put("server.port", "0");
        // One line's class path holds them for a test of their own.
        arguments.put("spring.flyway.enabled", "false");
        arguments.put("spring.liquibase.enabled", "false");
        arguments.put("spring.datasource.url", freshDatabase());
        arguments.put("management.endpoints.web.exposure.include", "migrations");
        for (String property : properties) {
            int equals = property.indexOf('=');
            arguments.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return arguments.entrySet().stream()
                .map(argument -> "--" + argument.getKey() + "=" + argument.getValue())
                .toArray(String[]::new);
    }

    /** The URL of an embedded database that nobody else knows and that outlives an application. */
    static String freshDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(context.getBean(DataSource.class));
    }

    /** The names of the tables, without the history's, in lower case. */
    List<String> tables() {
        return tables(jdbc());
    }

    List<String> tables(String dataSource) {
        return tables(new JdbcTemplate(context.getBean(dataSource, DataSource.class)));
    }

    static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT lower(table_name) FROM information_schema.tables WHERE lower(table_schema) = 'public'"
                        + " AND table_type LIKE '%TABLE' AND lower(table_name) <> 'migrations' ORDER BY 1",
                String.class);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/migrations" + path));
    }

    /** On a connection of its own: a server may close one whose request it didn't read to the end. */
    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}

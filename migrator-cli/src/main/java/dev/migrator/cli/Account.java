package dev.migrator.cli;

import dev.migrator.dialect.ConnectionUrl;
import dev.migrator.migration.MigratorException;
import dev.migrator.shadow.ShadowDatabases;
import dev.migrator.spring.autoconfigure.MigratorProperties.OwnDataSource;
import dev.migrator.spring.autoconfigure.MigratorProperties.Shadow;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database and who connects to it. */
final class Account {

    private static final Pattern USER_PARAMETER = Pattern.compile("(?i)[?&;]user=");

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    private Account(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A URL and where it was found. */
    private record Source(String name, String text) {}

    /**
     * The account of the configuration's only database: the options, then the migrations' own, then the application's,
     * then {@code DATABASE_URL}. Empty where none of them has a URL.
     */
    static Optional<Account> of(
            Configuration configuration, ConnectionOptions options, OwnDataSource own, @Nullable String databaseUrl) {
        Optional<Source> source = Stream.of(
                        options.url().map(url -> new Source("--url", url)),
                        configured(configuration, "migrator.datasource.url"),
                        configured(configuration, "spring.datasource.url"),
                        Optional.ofNullable(databaseUrl)
                                .filter(url -> !url.isBlank())
                                .map(url -> new Source("DATABASE_URL", url)))
                .flatMap(Optional::stream)
                .findFirst();
        boolean alone = options.url().isEmpty() && text(own.url()).isPresent();
        return source.map(found -> of(
                found,
                options,
                text(own.username())
                        .or(() -> alone ? Optional.empty() : configuration.value("spring.datasource.username")),
                text(own.password())
                        .or(() -> alone ? Optional.empty() : configuration.value("spring.datasource.password"))));
    }

    /** The account of one of {@code migrator.databases}; empty where it has no URL of its own. */
    static Optional<Account> ofOwn(
            Configuration configuration, ConnectionOptions options, OwnDataSource own, String database) {
        return options.url()
                .map(url -> new Source("--url", url))
                .or(() -> configured(configuration, "migrator.databases." + database + ".datasource.url"))
                .map(found -> of(found, options, text(own.username()), text(own.password())));
    }

    /** The one with which databases are made to try something out in, if it is another. */
    static Optional<Account> ofShadow(Shadow shadow) {
        return text(shadow.url()).map(url -> {
            ConnectionUrl parsed = parsed(new Source("migrator.shadow.url", url));
            return new Account(
                    parsed.jdbc(),
                    text(shadow.username()).or(parsed::user),
                    text(shadow.password()).or(parsed::password));
        });
    }

    private static Account of(
            Source source, ConnectionOptions options, Optional<String> user, Optional<String> password) {
        ConnectionUrl url = parsed(source);
        // Credentials within the URL belong to it; half of another account's would only confuse.
        boolean complete =
                url.user().isPresent() || USER_PARAMETER.matcher(url.jdbc()).find();
        return new Account(
                url.jdbc(),
                options.user().or(url::user).or(() -> complete ? Optional.empty() : user),
                options.password().or(url::password).or(() -> complete ? Optional.empty() : password));
    }

    private static ConnectionUrl parsed(Source source) {
        try {
            return ConnectionUrl.parse(source.text());
        } catch (MigratorException e) {
            throw UsageException.url(source.name(), e);
        }
    }

    private static Optional<Source> configured(Configuration configuration, String name) {
        return configuration.value(name).map(url -> new Source(configuration.sourceOf(name), url));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    String url() {
        return url;
    }

    /** Makes databases next to this one. */
    ShadowDatabases shadows() {
        return ShadowDatabases.of(url, this::connections);
    }

    /** Connections of this user, without a pool: a command needs one. */
    DataSource connections(String jdbcUrl) {
        try {
            DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .url(jdbcUrl);
            user.ifPresent(builder::username);
            password.ifPresent(builder::password);
            SimpleDriverDataSource connections = builder.build();
            Driver driver = connections.getDriver();
            if (driver != null && driver.acceptsURL(jdbcUrl)) {
                return connections;
            }
        } catch (RuntimeException | SQLException e) {
            throw UsageException.driver(e);
        }
        throw UsageException.noDriver();
    }

    /** Without the values: they may be credentials. */
    @Override
    public String toString() {
        return "Account";
    }
}

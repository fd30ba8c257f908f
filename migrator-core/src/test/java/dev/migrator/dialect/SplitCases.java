package dev.migrator.dialect;

import dev.migrator.sql.CopyData;
import dev.migrator.sql.ScriptSyntaxException;
import dev.migrator.sql.SqlStatement;
import dev.migrator.sql.SqlSyntax;
import dev.migrator.sql.StatementSplitter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The scripts of {@code split/<folder>}, each with a {@code .golden} next to it that says what it is cut into: a line
 * {@code === line:column HEAD} and the text for every statement, the rows that follow it between {@code --- rows} and
 * {@code ---}, and at the end the error if there is one.
 */
record SplitCases(String database, SqlSyntax syntax, List<String> folders) {

    static Stream<SplitCases> all() {
        return Stream.of(
                new SplitCases("PostgreSQL", Syntaxes.POSTGRESQL, List.of("common", "postgresql")),
                new SplitCases("MySQL", Syntaxes.MYSQL, List.of("common", "mysql", "mysql-client")),
                new SplitCases("MariaDB", Syntaxes.MARIADB, List.of("common", "mysql", "mariadb")),
                new SplitCases("H2", Syntaxes.H2, List.of("common", "h2")),
                new SplitCases("HSQLDB", Syntaxes.HSQLDB, List.of("common", "hsqldb")),
                new SplitCases("SQLite", Syntaxes.SQLITE, List.of("common", "sqlite")));
    }

    @Override
    public String toString() {
        return database;
    }

    Stream<Path> scripts() {
        return folders.stream().flatMap(folder -> files(folder, ".sql"));
    }

    static Stream<Path> files(String folder, String extension) {
        URL resource = Objects.requireNonNull(SplitCases.class.getResource("/split/" + folder), folder);
        try (Stream<Path> files = Files.list(Path.of(resource.toURI()))) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path golden(Path script) {
        return script.resolveSibling(script.getFileName().toString().replace(".sql", ".golden"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(CopyData rows) {
        try {
            StringWriter text = new StringWriter();
            rows.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of {@code script}, or none if it cannot be cut to its end. */
    List<SqlStatement> statements(Path script) {
        try {
            return new StatementSplitter(syntax).split("x.sql", text(script), 1);
        } catch (ScriptSyntaxException e) {
            return List.of();
        }
    }

    /** What {@code script} is cut into, in the format of the golden files. */
    String cut(Path script) {
        List<String> lines = new ArrayList<>();
        Iterator<SqlStatement> statements =
                new StatementSplitter(syntax).split(script.getFileName().toString(), new StringReader(text(script)), 1);
        try {
            statements.forEachRemaining(statement -> {
                lines.add("=== " + statement.line() + ":" + statement.column() + " " + statement.head());
                lines.add(statement.text());
                statement.copyData().ifPresent(rows -> lines.add("--- rows\n" + text(rows) + "---"));
            });
        } catch (ScriptSyntaxException e) {
            lines.add("!!! " + e.getMessage());
            lines.add(e.fix());
        }
        return String.join("\n", lines) + "\n";
    }
}

package dev.migrator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of thousands of scripts costs a look at each. */
class ManyScriptsTest {

    private static final int COUNT = 5000;

    @ParameterizedTest
    @CsvSource({
        "numbered, .sql, select 1;",
        "golang-migrate, .up.sql, select 1;",
        "goose, .sql, -- +goose Up",
        "dbmate, .sql, -- migrate:up|-- migrate:down",
        "sql-migrate, .sql, -- +migrate Up",
        "node-pg-migrate, .sql, -- Up Migration|-- Down Migration"
    })
    void eachIsReadOnceWhileTheyAreRecognisedAndPutTogether(String layout, String end, String text) {
        AtomicInteger reads = new AtomicInteger();
        byte[] bytes = text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
        List<ScriptFile> files = IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> number + "_owls" + end)
                .map(name -> new ScriptFile(name, "/" + name, () -> {
                    reads.incrementAndGet();
                    return new ByteArrayInputStream(bytes);
                }))
                .toList();
        FileSet set = FileSet.of(files, DatabaseNames.NONE);
        Harvest harvest = new Harvest();

        Layout found = Layouts.of("auto", Location.DEFAULT, set);
        found.read(set, harvest);

        assertThat(found.name()).isEqualTo(layout);
        assertThat(harvest.available().migrations()).hasSize(COUNT);
        assertThat(reads).hasValue(COUNT);
    }
}

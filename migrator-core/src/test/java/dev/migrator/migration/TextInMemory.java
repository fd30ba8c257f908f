package dev.migrator.migration;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** A script's text that lies in no file. */
public record TextInMemory(String text) implements Script.Content {

    @Override
    public Reader open() {
        return new StringReader(text);
    }

    @Override
    public InputStream file() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.migrator.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** Replaces placeholders in a text while it is read. */
final class PlaceholderReader extends Reader {

    /** A longer name is none. */
    private static final int LONGEST_NAME = 500;

    private final String script;
    private final Reader text;
    private final Cursor cursor;
    private final Map<String, String> values;
    private final Placeholders.Undefined undefined;
    private String value = "";
    private int valueAt;

    PlaceholderReader(
            String script, Reader text, int firstLine, Map<String, String> values, Placeholders.Undefined undefined) {
        this.script = script;
        this.text = text;
        this.cursor = new Cursor(script, text, firstLine, Integer.MAX_VALUE);
        this.values = values;
        this.undefined = undefined;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        int count = 0;
        while (count < length) {
            int c = nextCharacter();
            if (c == Cursor.END) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (char) c;
        }
        return count;
    }

    private int nextCharacter() {
        while (valueAt == value.length()) {
            int nameLength = cursor.peek() == '$' && cursor.peek(1) == '{' ? nameLength() : 0;
            if (nameLength == 0) {
                int c = cursor.peek();
                cursor.advance();
                return c;
            }
            replace(nameLength);
        }
        return value.charAt(valueAt++);
    }

    /** Of the placeholder that begins here; 0 if none does. */
    private int nameLength() {
        int end = 2;
        while (isNamePart(cursor.peek(end)) && end < LONGEST_NAME) {
            end++;
        }
        return cursor.peek(end) == '}' ? end - 2 : 0;
    }

    private static boolean isNamePart(int c) {
        return c != Cursor.END && c != '{' && c != '}' && !Character.isWhitespace(c);
    }

    private void replace(int nameLength) {
        StringBuilder name = new StringBuilder(nameLength);
        for (int i = 0; i < nameLength; i++) {
            name.append((char) cursor.peek(2 + i));
        }
        String defined = values.get(name.toString());
        if (defined == null && undefined == Placeholders.Undefined.REFUSED) {
            throw new UndefinedPlaceholderException(
                    script, cursor.line(), cursor.column(), name.toString(), values.keySet());
        }
        value = defined == null ? "${" + name + "}" : defined;
        valueAt = 0;
        cursor.advance(nameLength + 3);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

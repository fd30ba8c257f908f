package dev.migrator.sql;

/** The classes of characters that SQL knows. Everything beyond ASCII is a letter, as it is to the databases. */
final class Characters {

    private Characters() {}

    static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** May {@code c} stand in an unquoted name? */
    static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }
}

package dev.migrator.dialect;

/** Names and texts as they stand in SQL. */
final class Quoted {

    private Quoted() {}

    static String name(String name, char quote) {
        return quote + name.replace("" + quote, "" + quote + quote) + quote;
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

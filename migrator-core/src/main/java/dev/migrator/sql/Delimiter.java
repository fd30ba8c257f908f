package dev.migrator.sql;

/**
 * What ends a statement.
 *
 * @param text not empty
 */
record Delimiter(String text) {

    static final Delimiter SEMICOLON = new Delimiter(";");

    /** Does it stand here? One made of letters stands alone: {@code go} does not end {@code gopher}. */
    boolean isAt(Cursor cursor) {
        return cursor.at(text) && !(isWord() && Characters.isNamePart(cursor.peek(text.length())));
    }

    /** One that is no word may stand right behind a word: {@code END$$}. */
    boolean isWord() {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    boolean isCustom() {
        return !equals(SEMICOLON);
    }
}

package dev.migrator.sql;

/**
 * Knows the place of a routine's body in another language: behind {@code LANGUAGE x … AS}. Only there two dollars are a
 * quote for some databases, and elsewhere part of a name.
 */
final class RoutineLanguage {

    private boolean named;
    private boolean bodyFollows;

    void accept(Token token) {
        named = token.kind() != Token.Kind.DELIMITER && (named || token.is("LANGUAGE"));
        bodyFollows = named && token.is("AS");
    }

    boolean isFollowedByBody() {
        return bodyFollows;
    }
}

package dev.migrator.schema;

import java.util.Locale;

/** What an object of a schema is. In the order in which they can be created, what depends on others apart. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    ENUM,
    DOMAIN,
    /** A value with a name. */
    CONSTANT,
    /** A composite or range type. */
    TYPE,
    SEQUENCE,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    /** No two rows may clash, by operators of the user's choice. */
    EXCLUSION,
    INDEX,
    FOREIGN_KEY,
    /** Statistics over several columns. */
    STATISTICS,
    /** A function, procedure or aggregate. */
    ROUTINE,
    VIEW,
    MATERIALIZED_VIEW,
    RULE,
    TRIGGER,
    POLICY,
    /** What the server does at given times. */
    EVENT,
    GRANT;

    /** Whether the name says nothing that matters: what it demands of rows or makes fast is all that counts. */
    boolean isKnownByContent() {
        return switch (this) {
            case PRIMARY_KEY, UNIQUE, CHECK, EXCLUSION, INDEX, FOREIGN_KEY -> true;
            default -> false;
        };
    }

    /** As people say it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

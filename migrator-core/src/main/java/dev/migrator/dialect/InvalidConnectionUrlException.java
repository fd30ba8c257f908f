package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** A URL that isn't one of a database we know, or is written wrong. It is not shown: it may hold a password. */
public final class InvalidConnectionUrlException extends MigratorException {

    private static final String FORMS = "Write jdbc:postgresql://host/database or another JDBC URL, or"
            + " postgres://user:password@host/database, mysql://…, mariadb://…, sqlite:path/to/file; in these forms"
            + " percent-encode what is special in user and password (@ is %40, / is %2F).";

    InvalidConnectionUrlException(String scheme) {
        super(
                scheme.equals("percent-encoding")
                        ? "User or password in the database URL hold a percent sign that encodes nothing. Nothing was run."
                        : "The database URL can't be understood (its scheme: " + scheme + "). Nothing was run.",
                FORMS);
    }
}

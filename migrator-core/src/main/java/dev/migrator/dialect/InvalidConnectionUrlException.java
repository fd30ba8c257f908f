package dev.migrator.dialect;

import dev.migrator.migration.MigratorException;

/** A URL that isn't one of a database we know, or is written wrong. It is not shown: it may hold a password. */
public final class InvalidConnectionUrlException extends MigratorException {

    private static final String FORMS = "Write jdbc:postgresql://host/database or another JDBC URL, or"
            + " postgres://user:password@host/database, mysql://…, mariadb://…, sqlite:path/to/file; in these forms"
            + " percent-encode what is special in user and password (@ is %40, / is %2F).";

    private InvalidConnectionUrlException(String problem, String fix) {
        super(problem + " Nothing was run.", fix);
    }

    /** @param scheme all of it that may be shown */
    static InvalidConnectionUrlException unknown(String scheme) {
        return new InvalidConnectionUrlException(
                "The database URL can't be understood (its scheme: " + scheme + ").", FORMS);
    }

    static InvalidConnectionUrlException encoding() {
        return new InvalidConnectionUrlException(
                "User or password in the database URL hold a percent sign that encodes nothing.", FORMS);
    }

    /** The driver would take them for a host, and show them. */
    static InvalidConnectionUrlException credentials() {
        return new InvalidConnectionUrlException(
                "The JDBC URL has user or password before the host in a form that its driver doesn't take.",
                "Give them apart as user name and password, or leave the \"jdbc:\" away: postgres://user:password@host/database,"
                        + " mysql://…, mariadb://…, where what is special in them is percent-encoded (@ is %40, / is %2F).");
    }
}

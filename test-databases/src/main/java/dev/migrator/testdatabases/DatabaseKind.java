package dev.migrator.testdatabases;

/** The matrix: every database, in every version and way of running, that the tests know. */
public enum DatabaseKind {
    POSTGRESQL_14(Vendor.POSTGRESQL, "14."),
    POSTGRESQL_15(Vendor.POSTGRESQL, "15."),
    POSTGRESQL_16(Vendor.POSTGRESQL, "16."),
    POSTGRESQL_17(Vendor.POSTGRESQL, "17."),
    POSTGRESQL_18(Vendor.POSTGRESQL, "18."),
    MYSQL_8(Vendor.MYSQL, "8.0."),
    MARIADB_10_11(Vendor.MARIADB, "10.11."),
    MARIADB_11_4(Vendor.MARIADB, "11.4."),
    /** In memory, in this JVM. */
    H2(Vendor.H2, "2."),
    /** A file, opened by this JVM. */
    H2_FILE(Vendor.H2, "2."),
    /** In memory, behind a TCP server of this JVM. */
    H2_SERVER(Vendor.H2, "2."),
    /** In memory, in this JVM. */
    HSQLDB(Vendor.HSQLDB, "2."),
    /** In memory, behind a TCP server of this JVM. */
    HSQLDB_SERVER(Vendor.HSQLDB, "2."),
    /** A file, opened by this JVM. */
    SQLITE(Vendor.SQLITE, "3.");

    /** Whose product a database is, whatever its version. */
    public enum Vendor {
        POSTGRESQL("PostgreSQL"),
        MYSQL("MySQL"),
        MARIADB("MariaDB"),
        H2("H2"),
        HSQLDB("HSQL Database Engine"),
        SQLITE("SQLite");

        private final String productName;

        Vendor(String productName) {
            this.productName = productName;
        }

        /** The name that the driver's metadata reports. */
        public String productName() {
            return productName;
        }
    }

    private final Vendor vendor;
    private final String versionPrefix;

    DatabaseKind(Vendor vendor, String versionPrefix) {
        this.vendor = vendor;
        this.versionPrefix = versionPrefix;
    }

    public Vendor vendor() {
        return vendor;
    }

    /** How the version that the driver's metadata reports begins, last dot included. */
    public String versionPrefix() {
        return versionPrefix;
    }

    /** True where the database is a library of this JVM, so that no machine lacks it. */
    public boolean runsInJvm() {
        return switch (vendor) {
            case H2, HSQLDB, SQLITE -> true;
            case POSTGRESQL, MYSQL, MARIADB -> false;
        };
    }
}

package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;

import dev.contacts.jdbc.internal.sql.Dialect;
import java.util.Arrays;
import java.util.Optional;

/** The databases that a {@link JdbcContactStore} keeps contacts in. Immutable. */
public enum Database {
    /** H2 2.2 or newer, in process or as a server. */
    H2(Dialect.H2, new Version(2, 2)),
    /**
     * PostgreSQL 15 or newer, and engines that speak its protocol and its SQL and call themselves no older. Refused are databases whose
     * encoding is not UTF8, and the driver's option {@code preferQueryMode=simple}.
     */
    POSTGRESQL(Dialect.POSTGRESQL, new Version(15, 0)),
    /**
     * MariaDB 10.11 or newer, with its own driver. Refused are a {@code sql_mode} that is not strict or makes empty texts null,
     * connections that do not speak {@code utf8mb4}, a {@code max_allowed_packet} below 16M, and the driver's options
     * {@code useAffectedRows} and {@code useBulkStmts}; all of them are as they should be unless told otherwise. Transactions of a host are
     * best at READ COMMITTED: at MariaDB's own REPEATABLE READ many more of them collide.
     */
    MARIADB(Dialect.MARIADB, new Version(10, 11));

    private final Dialect dialect;
    private final Version oldest;

    Database(Dialect dialect, Version oldest) {
        this.dialect = dialect;
        this.oldest = oldest;
    }

    /**
     * What the database's driver calls it.
     *
     * @return for example {@code PostgreSQL}
     */
    public String productName() {
        return dialect.productName();
    }

    /**
     * The database with a product name.
     *
     * @param productName as {@link java.sql.DatabaseMetaData#getDatabaseProductName} gives it
     * @return the database
     * @throws UnsupportedDatabaseException if this version of the library does not know it
     */
    public static Database named(String productName) {
        requireNonNull(productName, "productName");
        return Arrays.stream(values())
                .filter(database -> database.productName().equals(productName))
                .findFirst()
                .orElseThrow(() -> new UnsupportedDatabaseException(productName));
    }

    /** Refuses a version, as the driver tells it, that is too old or cannot be told. */
    void requireVersion(String text) {
        Optional<Version> version = Version.in(text);
        if (version.filter(found -> found.isAtLeast(oldest)).isEmpty()) {
            throw new UnsupportedDatabaseException(
                    productName(),
                    "it has to be version " + oldest + " or newer, and is "
                            + version.map(Version::toString).orElse("of a version that its driver does not tell")
                            + "; update it");
        }
    }

    Dialect dialect() {
        return dialect;
    }
}

package dev.contacts.jdbc.internal.sql;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.sql.SQLException;
import java.util.Set;

/** The kinds of failure that make a difference, told by SQLState and vendor code, never by a text. Immutable. */
public enum Failure {
    /** A key is taken. */
    DUPLICATE(ErrorCode.STORAGE_FAILED, "a row with the same key exists already; nothing was written"),
    /** The row a foreign key points to does not exist. */
    NO_PARENT(ErrorCode.STORAGE_FAILED, "what a row belongs to does not exist; nothing was written"),
    /** A deadlock, a serialization failure, or a lock that did not come in time: the same work may succeed when repeated. */
    COLLISION(
            ErrorCode.TRANSACTION_CONFLICT,
            "other transactions kept the rows locked, also when the work was repeated; nothing was written: try again later"),
    /** The database is not there. */
    UNAVAILABLE(
            ErrorCode.STORAGE_UNAVAILABLE,
            "the database cannot be reached; nothing was written: check that it runs and that the pool is open"),
    /** The database or the transaction takes no changes. */
    READ_ONLY(
            ErrorCode.STORAGE_FAILED,
            "the database takes no changes at the moment (it is read-only); nothing was written: connect to the primary"),
    /** The database user may not do it, or has no schema to do it in. */
    NOT_ALLOWED(
            ErrorCode.STORAGE_FAILED,
            "the database user lacks a privilege, or the connection's schema does not exist; nothing was written: grant the user"
                    + " the rights on the schema and on the tables of this library"),
    /** A table or a column does not exist. */
    NO_TABLE(
            ErrorCode.SCHEMA_VERSION,
            "a table of this library is missing or of another version; nothing was written: build the store with SchemaMode.MIGRATE, which makes the tables or says what is wrong with them"),
    /** Anything else. */
    OTHER(
            ErrorCode.STORAGE_FAILED,
            "the database refused a statement; nothing was written: the cause has its SQLState");

    private static final String JOINED_COLLISION =
            "other transactions hold the rows; within a transaction of the host nothing is repeated: roll it back and run it again";
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03", "HYT00", "90131");
    private static final Set<Integer> DUPLICATE_CODES = Set.of(1062, 1586); // MariaDB
    private static final Set<Integer> COLLISION_CODES = Set.of(1020, 1205, 1213, 50200); // MariaDB three times, H2
    // The codes are MariaDB's, which has but a few states for everything.
    private static final Set<Integer> GONE_CODES = Set.of(1927);
    private static final Set<Integer> READ_ONLY_CODES = Set.of(1290, 1792, 1836);
    private static final Set<Integer> FORBIDDEN_CODES = Set.of(1044, 1142, 1143, 1227);
    private static final Set<String> GONE =
            Set.of("57P01", "57P02", "57P03", "53300", "90007", "90067", "90098", "90121");
    private static final Set<String> FORBIDDEN = Set.of("42501", "3F000", "90096", "90079");
    private static final Set<String> UNKNOWN_NAMES = Set.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22");
    private static final Set<String> READ_ONLY_STATES = Set.of("25006", "90097");
    private static final Set<String> ORPHANS = Set.of("23503", "23506");

    private final ErrorCode code;
    private final String message;

    Failure(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The kind of a driver's exception. */
    public static Failure of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals("23505") || (state.startsWith("23") && DUPLICATE_CODES.contains(e.getErrorCode()))) {
            return DUPLICATE;
        } else if (ORPHANS.contains(state) || (state.startsWith("23") && e.getErrorCode() == 1452)) {
            return NO_PARENT;
        } else if (COLLISIONS.contains(state) || COLLISION_CODES.contains(e.getErrorCode())) {
            return COLLISION;
        } else if (state.startsWith("08") || GONE.contains(state) || GONE_CODES.contains(e.getErrorCode())) {
            return UNAVAILABLE;
        } else if (READ_ONLY_STATES.contains(state) || READ_ONLY_CODES.contains(e.getErrorCode())) {
            return READ_ONLY;
        } else if (FORBIDDEN.contains(state) || FORBIDDEN_CODES.contains(e.getErrorCode())) {
            return NOT_ALLOWED;
        }
        return UNKNOWN_NAMES.contains(state) ? NO_TABLE : OTHER;
    }

    /** The kind of an exception of this package. */
    public static Failure of(StorageException e) {
        return e.getCause() instanceof SQLException cause ? of(cause) : OTHER;
    }

    /** The exception a user sees; in a transaction of the host, collisions are the host's to deal with. */
    StorageException toException(SQLException cause, boolean joined) {
        return joined && this == COLLISION
                ? new StorageException(code, JOINED_COLLISION, RedactedSqlException.of(cause))
                : toException(cause);
    }

    /** The exception a user sees; its cause tells of the driver's what quotes no value. */
    public StorageException toException(SQLException cause) {
        return new StorageException(code, message, RedactedSqlException.of(cause));
    }
}

package dev.contacts.jdbc.internal.sql;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    /** The transaction has failed before, and takes no more statements. */
    FAILED_BEFORE(
            ErrorCode.STORAGE_FAILED,
            "the transaction takes no more statements, since one of them has failed; nothing was written: roll it back and run it again"),
    /** A limit of time, or somebody who cancels statements. */
    OUT_OF_TIME(
            ErrorCode.STORAGE_UNAVAILABLE,
            "a time limit of the database ended the work, or somebody cancelled it; nothing was written: try again later, with less"
                    + " at once, or raise the limit"),
    /** More at once than the server takes. */
    TOO_LARGE(
            ErrorCode.STORAGE_FAILED,
            "a value, or the rows written together, are larger than max_allowed_packet of the server; nothing was written: write less"
                    + " at once, or raise it"),
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
            "the database or its driver refused a statement; nothing was written: the cause has its SQLState, or its class");

    private static final String JOINED_COLLISION =
            "other transactions hold the rows; within a transaction of the host nothing is repeated: roll it back and run it again";
    private static final int DEEPEST = 5;
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03", "HYT00", "90131");
    private static final Set<Integer> DUPLICATE_CODES = Set.of(1062, 1586); // MariaDB
    private static final Set<Integer> COLLISION_CODES = Set.of(1020, 1205, 1213, 50200); // MariaDB three times, H2
    // The codes are MariaDB's, which has but a few states for everything.
    private static final Set<Integer> GONE_CODES = Set.of(1927);
    private static final Set<Integer> LARGE_CODES = Set.of(1153);
    private static final Set<Integer> TIME_CODES = Set.of(1317, 1969);
    private static final Set<Integer> READ_ONLY_CODES = Set.of(1290, 1792, 1836);
    private static final Set<Integer> FORBIDDEN_CODES = Set.of(1044, 1142, 1143, 1227);
    private static final Set<String> GONE =
            Set.of("57P01", "57P02", "57P03", "53300", "90007", "90067", "90098", "90121");
    private static final Set<String> TIME_LIMITS = Set.of("57014", "25P03", "25P04");
    private static final Set<String> FORBIDDEN = Set.of("42501", "3F000", "90096", "90079");
    private static final Set<String> UNKNOWN_NAMES = Set.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22");
    private static final Set<String> READ_ONLY_STATES = Set.of("25006", "90097");
    private static final Set<String> ORPHANS = Set.of("23503", "23506");
    /** What a server that is still there has refused to commit. */
    private static final Set<Failure> REFUSALS = EnumSet.of(COLLISION, READ_ONLY);
    /** The same by the class of an SQLState, but for {@link #UNKNOWN}. */
    private static final Set<String> REFUSAL_CLASSES = Set.of("22", "23", "25", "40", "42", "44", "53", "54");

    private static final String UNKNOWN = "40003"; // whether the statement was completed

    private final ErrorCode code;
    private final String message;

    Failure(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The kind of a driver's exception. */
    public static Failure of(SQLException reported) {
        SQLException e = telling(reported);
        String state = stateOf(e);
        if (state.equals("23505") || (state.startsWith("23") && DUPLICATE_CODES.contains(e.getErrorCode()))) {
            return DUPLICATE;
        } else if (ORPHANS.contains(state) || (state.startsWith("23") && e.getErrorCode() == 1452)) {
            return NO_PARENT;
        } else if (COLLISIONS.contains(state) || COLLISION_CODES.contains(e.getErrorCode())) {
            return COLLISION;
        } else if (UNKNOWN_NAMES.contains(state)) {
            return NO_TABLE;
        }
        return ofServer(e, state);
    }

    private static Failure ofServer(SQLException e, String state) {
        if (state.equals("25P02")) {
            return FAILED_BEFORE;
        } else if (TIME_LIMITS.contains(state) || TIME_CODES.contains(e.getErrorCode())) {
            return OUT_OF_TIME;
        } else if (LARGE_CODES.contains(e.getErrorCode())) {
            return TOO_LARGE;
        } else if (state.startsWith("08") || GONE.contains(state) || GONE_CODES.contains(e.getErrorCode())) {
            return UNAVAILABLE;
        } else if (READ_ONLY_STATES.contains(state) || READ_ONLY_CODES.contains(e.getErrorCode())) {
            return READ_ONLY;
        }
        return FORBIDDEN.contains(state) || FORBIDDEN_CODES.contains(e.getErrorCode()) ? NOT_ALLOWED : OTHER;
    }

    /** Whether a commit that failed so has surely written nothing. */
    static boolean isRefusal(SQLException reported) {
        String state = stateOf(telling(reported));
        boolean refused = state.length() == 5 && REFUSAL_CLASSES.contains(state.substring(0, 2));
        return !state.equals(UNKNOWN) && (refused || REFUSALS.contains(of(reported)));
    }

    private static String stateOf(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** What a server has said; drivers hide it in an exception that says nothing, the one of MariaDB does so with a batch. */
    private static SQLException telling(SQLException reported) {
        return telling(reported, DEEPEST).orElse(reported);
    }

    private static Optional<SQLException> telling(@Nullable Throwable e, int depth) {
        if (e == null || depth == 0) {
            return Optional.empty();
        }
        if (!(e instanceof SQLException sql)) {
            return telling(e.getCause(), depth - 1);
        }
        return sql.getErrorCode() != 0 || !stateOf(sql).isEmpty()
                ? Optional.of(sql)
                : telling(sql.getNextException(), depth - 1).or(() -> telling(sql.getCause(), depth - 1));
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

package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a driver's exception: its class, SQLState, vendor code and stack trace, and those of its causes, of what it
 * suppressed and of the exceptions chained to it. The texts stay behind, since databases quote whole rows in them.
 */
public final class RedactedSqlException extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100; // a batch chains an exception for each of its rows

    private RedactedSqlException(String message, @Nullable String state, int code) {
        super(message, state, code);
    }

    /** The exception without its texts. */
    public static SQLException of(Exception e) {
        return e instanceof RedactedSqlException redacted
                ? redacted
                : redact(e, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static RedactedSqlException redact(Throwable e, Set<Throwable> seen) {
        seen.add(e);
        RedactedSqlException redacted = alone(e);
        Throwable cause = e.getCause();
        if (isNew(cause, seen)) {
            redacted.initCause(redact(requireNonNull(cause), seen));
        }
        for (Throwable suppressed : e.getSuppressed()) {
            if (isNew(suppressed, seen)) {
                redacted.addSuppressed(redact(suppressed, seen));
            }
        }
        RedactedSqlException last = redacted;
        SQLException next = nextOf(e);
        while (isNew(next, seen)) {
            seen.add(requireNonNull(next));
            RedactedSqlException chained = alone(next);
            last.setNextException(chained);
            last = chained;
            next = next.getNextException();
        }
        return redacted;
    }

    private static boolean isNew(@Nullable Throwable e, Set<Throwable> seen) {
        return e != null && seen.size() < MOST && !seen.contains(e);
    }

    private static @Nullable SQLException nextOf(Throwable e) {
        return e instanceof SQLException sql ? sql.getNextException() : null;
    }

    private static RedactedSqlException alone(Throwable e) {
        String name = e.getClass().getName();
        RedactedSqlException redacted = e instanceof SQLException sql
                ? new RedactedSqlException(
                        name + ", SQLState " + sql.getSQLState() + ", code " + sql.getErrorCode(),
                        sql.getSQLState(),
                        sql.getErrorCode())
                : new RedactedSqlException(name, null, 0);
        redacted.setStackTrace(e.getStackTrace());
        return redacted;
    }
}

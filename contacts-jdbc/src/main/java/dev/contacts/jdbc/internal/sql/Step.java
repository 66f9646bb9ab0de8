package dev.contacts.jdbc.internal.sql;

import dev.contacts.error.ContactsException;
import java.sql.SQLException;

/** A call of what is not ours: a driver, a pool, a host. */
@FunctionalInterface
public interface Step<T> {

    /** Makes the call. */
    T run() throws SQLException;

    /** Makes a call; what drivers, pools and hosts throw unchecked is to them what an {@link SQLException} is to others. */
    static <T> T checked(Step<T> step) throws SQLException {
        try {
            return step.run();
        } catch (ContactsException e) {
            throw e; // ours
        } catch (RuntimeException e) {
            throw RedactedSqlException.of(e);
        }
    }
}

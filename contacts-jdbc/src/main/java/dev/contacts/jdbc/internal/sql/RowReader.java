package dev.contacts.jdbc.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads the current row, and moves no further. */
    T read(ResultSet row) throws SQLException;
}

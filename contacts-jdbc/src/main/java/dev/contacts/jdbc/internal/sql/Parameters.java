package dev.contacts.jdbc.internal.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Gives values to the parameters of a statement. */
final class Parameters {

    private Parameters() {}

    static void setAll(Dialect dialect, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(dialect, statement, i + 1, values[i]);
        }
    }

    static void set(Dialect dialect, PreparedStatement statement, int index, Object given) throws SQLException {
        Object value = dialect.parameter(given);
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Short number) {
            statement.setShort(index, number);
        } else if (value instanceof Boolean flag) {
            statement.setBoolean(index, flag);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Values values) {
            setArray(dialect, statement, index, values);
        } else {
            statement.setObject(index, value);
        }
    }

    private static void setArray(Dialect dialect, PreparedStatement statement, int index, Values values)
            throws SQLException {
        statement.setArray(
                index, statement.getConnection().createArrayOf(dialect.arrayOf(values.type()), values.items()));
    }
}

package dev.contacts.benchmarks.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The driver's calls of COPY. Made by reflection: the classes of the driver name annotations that are nowhere, which the compiler warns of.
 *
 * @param manager the driver's own
 */
record CopyCalls(Object manager) {

    static CopyCalls on(Connection connection) throws SQLException {
        try {
            Class<?> type = Class.forName("org.postgresql.PGConnection");
            return new CopyCalls(type.getMethod("getCopyAPI").invoke(connection.unwrap(type)));
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the driver has no COPY", e);
        }
    }

    void out(String statement, OutputStream to) throws SQLException {
        call("copyOut", OutputStream.class, statement, to);
    }

    void in(String statement, byte[] rows) throws SQLException {
        call("copyIn", InputStream.class, statement, new ByteArrayInputStream(rows));
    }

    private void call(String method, Class<?> type, String statement, Object stream) throws SQLException {
        try {
            manager.getClass().getMethod(method, String.class, type).invoke(manager, statement, stream);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("COPY has failed", e);
        }
    }
}

package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.contact.ContactId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The program of a JVM that dies before one of the statements of an anonymization, or after all of them. */
final class CrashWorker {

    static final int DIED = 9;
    static final int DONE = 0;

    private CrashWorker() {}

    /** Arguments: JDBC address, user, contact, the statement before which it dies, counted from 1. */
    public static void main(String[] arguments) throws SQLException {
        DataSource dataSource = dataSource(arguments[0], arguments[1]);
        FailingConnections connections = new FailingConnections(dataSource);
        Contacts contacts = Contacts.over(JdbcContactStore.builder(connections.dataSource())
                .schemaMode(SchemaMode.NONE)
                .build());
        connections.interrupt(
                Integer.parseInt(arguments[3]), () -> Runtime.getRuntime().halt(DIED));
        contacts.privacy().anonymize(new ContactId(UUID.fromString(arguments[2])));
        Runtime.getRuntime().halt(DONE);
    }

    static DataSource dataSource(String url, String user) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                CrashWorker.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) -> DriverManager.getConnection(url, user, ""));
    }
}

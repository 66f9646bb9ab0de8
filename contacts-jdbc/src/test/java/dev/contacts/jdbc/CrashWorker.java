package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.contact.ContactId;
import dev.contacts.privacy.ErasureContext.Act;
import java.sql.DriverManager;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The program of a JVM that dies before one of the calls of an erasure that may reach the database, or after all of them. */
final class CrashWorker {

    static final int DIED = 9;
    static final int DONE = 0;

    private CrashWorker() {}

    /** Arguments: JDBC address, user, contact, what is done to it, the call before which it dies, counted from 1. */
    public static void main(String[] arguments) {
        CountedCalls calls = new CountedCalls(dataSource(arguments[0], arguments[1]));
        Contacts contacts = Contacts.over(JdbcContactStore.builder(calls.dataSource())
                .schemaMode(SchemaMode.NONE)
                .build());
        ContactId contact = new ContactId(UUID.fromString(arguments[2]));
        contacts.find(contact); // what a store asks once
        Runnable erasure = Act.valueOf(arguments[3]) == Act.ANONYMIZE
                ? () -> contacts.privacy().anonymize(contact)
                : contacts.privacy().prepareDeletion(Set.of(contact))::confirm;
        calls.before(Integer.parseInt(arguments[4]), () -> Runtime.getRuntime().halt(DIED));
        erasure.run();
        Runtime.getRuntime().halt(DONE);
    }

    static DataSource dataSource(String url, String user) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                CrashWorker.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) -> DriverManager.getConnection(url, user, ""));
    }
}

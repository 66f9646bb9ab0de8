package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.Anonymizer;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The program of a JVM whose heap is looked through: it anonymizes a contact, and another one under a key that the test knows, and waits. What it
 * works with comes masked, so that only the work itself could have left it in the heap.
 */
final class HeapWorker {

    static final int MASK = 0x5a;
    static final int KEY_BYTES = 32;

    private HeapWorker() {}

    /** Arguments: JDBC address of H2, file with the masked key and value. */
    public static void main(String[] arguments) throws IOException, SQLException {
        work(arguments[0], Path.of(arguments[1]));
        System.gc();
        System.out.println("ready");
        System.out.flush();
        System.in.read();
    }

    private static void work(String url, Path secrets) throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(secrets);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) MASK;
        }
        String value = new String(bytes, KEY_BYTES, bytes.length - KEY_BYTES, StandardCharsets.US_ASCII);
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl(url);
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        Contact contact = contacts.create(NewContact.of(EmailAddress.parse(value + "@example.com"))
                .firstName(value)
                .set("field", value));
        contacts.activities().append(NewActivity.event(contact.id(), value));
        contacts.notes().add(contact.id(), value);
        SecureRandom known = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] target) {
                System.arraycopy(bytes, 0, target, 0, target.length);
            }
        };
        new Anonymizer(known)
                .anonymize(Workspace.DEFAULT, ProfileSchema.builder("default").build(), contact, List.of(), List.of());
        contacts.privacy().anonymize(contact.id());
        Arrays.fill(bytes, (byte) 0);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }
}

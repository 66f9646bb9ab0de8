package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.privacy.Anonymizer;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.spi.ContactStore;
import dev.contacts.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program of a JVM whose heap is looked through: it anonymizes one contact and deletes another, uses a key that the test knows, and waits.
 * The key comes masked, and the values of the contacts go masked, so that only the work itself could have left them in the heap.
 */
final class HeapWorker {

    /** Instead of a JDBC address. */
    static final String IN_MEMORY = "memory";

    private static final byte MASK = 0x5a;
    static final int KEY_BYTES = 32;

    private HeapWorker() {}

    /** Arguments: JDBC address and user, file with the masked key, file for the masked values, a line each. */
    public static void main(String[] arguments) throws IOException, SQLException {
        String url = arguments[0];
        Contacts contacts = Contacts.over(store(url, arguments[1])); // which lives on, as in a host
        work(contacts, Path.of(arguments[3]));
        useKey(Path.of(arguments[2]));
        if (url.startsWith("jdbc:h2:")) {
            try (Connection connection = DriverManager.getConnection(url, arguments[1], "");
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
        }
        System.gc();
        System.out.println("ready");
        System.out.flush();
        if (System.in.read() < 0) {
            contacts.privacy().receipts();
        }
    }

    private static ContactStore store(String url, String user) {
        return url.equals(IN_MEMORY)
                ? new InMemoryContactStore()
                : JdbcContactStore.over(CrashWorker.dataSource(url, user));
    }

    private static void work(Contacts contacts, Path file) throws IOException {
        FullContact anna = new FullContact(contacts);
        FullContact ben = new FullContact(contacts);
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (FullContact contact : List.of(anna, ben)) {
            contacts.exports().contact(contact.id()).writeTo(new ByteArrayOutputStream());
            contacts.find(contact.id());
            contacts.activities().history(contact.id());
            for (Map.Entry<String, String> value : contact.values().entrySet()) {
                if (!value.getKey().startsWith("id")) { // which the receipts' openings are for
                    values.writeBytes(
                            (value.getKey() + "\t" + value.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.write(file, masked(values.toByteArray()));
        contacts.privacy().anonymize(anna.id());
        contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();
    }

    private static void useKey(Path secret) throws IOException {
        byte[] key = masked(Files.readAllBytes(secret));
        SecureRandom known = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] target) {
                System.arraycopy(key, 0, target, 0, target.length);
            }
        };
        new Anonymizer(known)
                .anonymize(
                        Workspace.DEFAULT,
                        ProfileSchema.builder("default").build(),
                        TestContacts.contact(1, EmailAddress.parse("nobody@example.com")),
                        List.of(),
                        List.of(),
                        List.of());
        Arrays.fill(key, (byte) 0);
    }

    /** The same bytes otherwise; again, the same. */
    static byte[] masked(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }
}

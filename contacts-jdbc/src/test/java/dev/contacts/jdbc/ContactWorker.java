package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaNameTakenException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The program of one of several JVMs that change the same contacts. It writes a line before each write, and another when the write has
 * been acknowledged or refused; see {@link WorkerLog}.
 */
final class ContactWorker {

    static final String LIST = "people";
    static final String GROUP = "VIP";

    /** So few that the workers always meet. */
    static final List<EmailAddress> EMAILS = emails();

    /** What is promised to those who meet others. */
    private static final Set<Class<?>> PROMISED = Set.of(
            DuplicateIdentifierException.class,
            ConcurrentUpdateException.class,
            ContactNotFoundException.class,
            ConfirmationRefusedException.class, // a contact has changed since its deletion was prepared
            SchemaNameTakenException.class,
            GroupNameTakenException.class);

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final String name;
    private final Contacts contacts;
    private final Random random;
    private int marks;

    private ContactWorker(String name, Contacts contacts) {
        this.name = name;
        this.contacts = contacts;
        this.random = new Random(name.hashCode());
    }

    /** Arguments: name, number of steps, JDBC address, user. Starts when it is sent a byte. */
    public static void main(String[] arguments) throws IOException {
        OUT.println("ready");
        if (System.in.read() < 0) {
            return; // the test is gone
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[2]);
        config.setUsername(arguments[3]);
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            ContactWorker worker = new ContactWorker(arguments[0], Contacts.over(JdbcContactStore.over(pool)));
            worker.prepare();
            for (int step = 0; step < Integer.parseInt(arguments[1]); step++) {
                worker.step();
            }
        }
        OUT.println("end");
    }

    private void prepare() {
        tried("schema", "-", "-", () -> {
            contacts.schemas()
                    .create(ProfileSchema.builder(LIST)
                            .field(FieldDefinition.number("edits").asIndexed())
                            .field(FieldDefinition.of("marks", FieldType.TEXT_LIST))
                            .build());
            return "-";
        });
        tried("group", "-", "-", () -> contacts.groups().create(GROUP).id().toString());
    }

    private void step() {
        EmailAddress email = EMAILS.get(random.nextInt(EMAILS.size()));
        int dice = random.nextInt(8);
        Optional<Contact> found = dice == 0 ? Optional.empty() : contacts.find(email);
        if (found.isEmpty()) {
            tried(
                    "create",
                    "-",
                    email.key(),
                    () -> contacts.create(NewContact.of(email)
                                    .in(LIST)
                                    .set("edits", 0)
                                    .set("marks", List.of()))
                            .id()
                            .toString());
        } else if (dice == 1) {
            delete(found.get());
        } else if (dice == 2) {
            join(found.get());
        } else {
            edit(found.get());
        }
    }

    private void delete(Contact contact) {
        String id = contact.id().toString();
        tried("delete", id, "-", () -> {
            contacts.privacy().prepareDeletion(Set.of(contact.id())).confirm();
            return id;
        });
    }

    private void join(Contact contact) {
        tried(
                "join",
                contact.id().toString(),
                "-",
                () -> contacts.groups()
                        .add(contacts.groups().find(GROUP).orElseThrow().id(), contact.id())
                        .contact()
                        .toString());
    }

    private void edit(Contact read) {
        String mark = name + "-" + marks++;
        List<String> all = new ArrayList<>(read.attributes().texts("marks").orElseThrow());
        all.add(mark);
        tried(
                "edit",
                read.id().toString(),
                mark,
                () -> contacts.update(
                                read, edit -> edit.set("edits", all.size()).set("marks", all))
                        .id()
                        .toString());
    }

    private static void tried(String what, String contact, String mark, Supplier<String> write) {
        OUT.println("try " + what + " " + contact + " " + mark);
        try {
            OUT.println("done " + what + " " + write.get() + " " + mark);
        } catch (ContactsException e) {
            OUT.println((PROMISED.contains(e.getClass()) ? "refused " : "broken ") + what + " " + contact + " "
                    + e.getClass().getSimpleName());
        }
    }

    private static List<EmailAddress> emails() {
        List<EmailAddress> emails = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            emails.add(EmailAddress.parse("person" + i + "@example.com"));
        }
        return emails;
    }
}

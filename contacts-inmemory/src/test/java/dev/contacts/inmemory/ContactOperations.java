package dev.contacts.inmemory;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.AppAlias;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What Lincheck does to a store, from several threads: three contacts and two identifiers, so that nearly every call meets another. Each
 * answer is a text that says all there is to know of it.
 */
@Param(name = "contact", gen = IntGen.class, conf = "1:3")
@Param(name = "alias", gen = IntGen.class, conf = "1:2")
@Param(name = "version", gen = IntGen.class, conf = "1:2")
public class ContactOperations {

    private static final Workspace WORKSPACE = Workspace.of("lincheck");
    private static final SchemaName LIST = SchemaName.DEFAULT;
    private static final Provenance PROVENANCE = Provenance.added(Instant.EPOCH, Origin.API, Actor.of("lincheck"));

    private final ContactStore store;

    public ContactOperations() {
        this(new InMemoryContactStore());
    }

    ContactOperations(ContactStore store) {
        this.store = store;
    }

    /** Adds a contact unless there is one with this id. */
    @Operation(params = {"contact", "alias"})
    public String create(int contact, int alias) {
        return contacts(records -> {
            Contact added = contact(contact, alias, 1);
            return records.find(List.of(added.id())).isEmpty() ? answer(records.insert(List.of(added))) : "Exists";
        });
    }

    /** Gives a contact of this version another identifier. */
    @Operation(params = {"contact", "alias", "version"})
    public String update(int contact, int alias, int version) {
        ContactChange change =
                new ContactChange(contact(contact, alias, version), contact(contact, alias, version + 1));
        return contacts(records -> answer(records.update(List.of(change))));
    }

    @Operation(params = {"contact", "version"})
    public String delete(int contact, int version) {
        return contacts(records -> answer(records.delete(List.of(contact(contact, 1, version)))));
    }

    @Operation(params = "alias")
    public String find(int alias) {
        return contacts(records -> print(records.findByIdentifier(List.of(alias(alias)))));
    }

    @Operation
    public long count() {
        return contacts(records -> records.count(ContactQuery.all(), Instant.EPOCH));
    }

    private <T> T contacts(Function<ContactRecords, T> work) {
        return store.inTransaction(WORKSPACE, tx -> work.apply(tx.contacts()));
    }

    private static Contact contact(int number, int alias, int version) {
        Attributes none = Attributes.empty();
        return new Contact(
                new ContactId(new UUID(0, number)),
                version,
                LIST,
                false,
                List.of(alias(alias)),
                none,
                none,
                PROVENANCE);
    }

    private static AppAlias alias(int number) {
        return AppAlias.parse("alias " + number);
    }

    private static String answer(WriteReport report) {
        return report.refusals().isEmpty()
                ? "Written"
                : report.refusals().get(0).getClass().getSimpleName();
    }

    private static String print(List<Contact> found) {
        StringBuilder all = new StringBuilder();
        for (Contact contact : found) {
            all.append(contact.id().value().getLeastSignificantBits())
                    .append(" version ")
                    .append(contact.version())
                    .append(' ');
        }
        return all.toString();
    }
}

package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an undo gives back to contacts of different parts of its journal. */
class UndoPartsTest {

    private static final int CONTACTS = 1_200;

    private final Contacts contacts = Contacts.over(new InMemoryContactStore());

    @Test
    void contacts_of_different_parts_that_have_one_anothers_addresses_get_their_own_back() {
        List<ContactId> ids = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            ids.add(contacts.create(NewContact.of(email("p" + i), ContactKey.parse("K" + i)))
                    .id());
        }
        StringBuilder rows = new StringBuilder("email,contact_key\n");
        rows.append("free@example.com,K0\np0@example.com,K600\np600@example.com,K1199\np1199@example.com,K0\n");
        for (int i = 1; i < CONTACTS; i++) {
            rows.append(i == 600 || i == 1_199 ? "" : "new" + i + "@example.com,K" + i + "\n");
        }
        ImportId id = contacts.imports()
                .text(rows.toString())
                .mode(ImportMode.UPDATE)
                .undoable()
                .run()
                .id();
        assertThat(contacts.find(email("p0"))).map(Contact::id).contains(ids.get(600));

        assertThat(contacts.imports().undo(id).restored()).isEqualTo(CONTACTS);

        for (int i = 0; i < CONTACTS; i++) {
            assertThat(contacts.find(email("p" + i))).map(Contact::id).contains(ids.get(i));
        }
    }

    private static EmailAddress email(String name) {
        return EmailAddress.parse(name + "@example.com");
    }
}

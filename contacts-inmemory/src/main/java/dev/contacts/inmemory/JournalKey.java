package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.transfer.ImportId;
import java.util.Comparator;
import java.util.UUID;

/** Which contact in the journal of which import. */
record JournalKey(ImportId session, ContactId contact) {

    static final Comparator<JournalKey> BY_CONTACT = Comparator.comparing(JournalKey::contact)
            .thenComparing(key -> key.session().value(), Unsigned.ORDER);
    static final Comparator<JournalKey> BY_IMPORT = Comparator.comparing(
                    (JournalKey key) -> key.session().value(), Unsigned.ORDER)
            .thenComparing(JournalKey::contact);

    private static final UUID LEAST = new UUID(0, 0);

    static JournalKey firstOf(ImportId session) {
        return new JournalKey(session, new ContactId(LEAST));
    }

    static JournalKey firstOf(ContactId contact) {
        return new JournalKey(new ImportId(LEAST), contact);
    }
}

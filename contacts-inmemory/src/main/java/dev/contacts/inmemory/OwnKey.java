package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import java.util.Comparator;

/** The host's key of an activity of a contact. */
record OwnKey(ContactId contact, String key) {

    static final Comparator<OwnKey> ORDER =
            Comparator.comparing(OwnKey::contact).thenComparing(OwnKey::key);
}

package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sabotage that does not keep the values of fields as they are. */
abstract class LossyValues extends BrokenContacts {

    /** What is stored in place of a value, or nothing. */
    abstract Optional<FieldValue> kept(FieldValue value);

    @Override
    final ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return new HonestContacts(contacts) {
            @Override
            public WriteReport insert(Collection<Contact> added) {
                return super.insert(added.stream().map(LossyValues.this::kept).toList());
            }

            @Override
            public WriteReport update(Collection<ContactChange> changes) {
                return super.update(changes.stream()
                        .map(change -> new ContactChange(change.before(), kept(change.after())))
                        .toList());
            }
        };
    }

    private Contact kept(Contact contact) {
        return Copies.with(contact, kept(contact.standard()), kept(contact.attributes()));
    }

    private Attributes kept(Attributes attributes) {
        Map<FieldName, FieldValue> all = new TreeMap<>();
        attributes.forEach((name, value) -> kept(value).ifPresent(left -> all.put(name, left)));
        return Attributes.of(all);
    }
}

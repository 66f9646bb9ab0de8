package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.AnonymizationReceipt;
import java.util.Set;

/** Anonymizes a contact: one call, for good. Deletes another one: two steps. */
final class AnonymizeStep {

    private final Contacts contacts;
    private final Console console;

    AnonymizeStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    void run(Contact contact) {
        console.step("Anonymize");
        AnonymizationReceipt receipt = contacts.privacy().anonymize(contact.id());
        console.sentence(contact.displayName() + " is gone. The receipt says what was erased:");
        receipt.erased().forEach(this::print);

        Identifier freed = contact.primaryIdentifier();
        boolean found =
                contacts.find(freed).isPresent() || contacts.find(contact.id()).isPresent();
        console.sentence(freed.value() + (found ? " is still found." : " finds nobody, and neither does the old id."));

        Contact stranger = contacts.create(NewContact.of(freed));
        console.sentence("It is free: a new contact took it, with another id and version " + stranger.version() + ".");
        int deleted = contacts.privacy().prepareDeletion(Set.of(stranger.id())).confirm();
        console.sentence("That one was deleted again in two steps, prepared and confirmed: " + deleted + " deleted.");
    }

    private void print(String section, long count) {
        if (count > 0) {
            console.number(count, section);
        }
    }
}

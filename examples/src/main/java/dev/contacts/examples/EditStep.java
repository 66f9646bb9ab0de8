package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;

/** Changes one field of a contact and keeps all others; a change based on an outdated copy is refused. */
final class EditStep {

    private final Contacts contacts;
    private final Console console;

    EditStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    /** Returns the contact as it is then. */
    Contact run(Contact contact) {
        console.step("Edit");
        String name = contact.lastName().map(last -> last + "-Meyer").orElse("Meyer");
        Contact after = contacts.update(contact.id(), edit -> edit.lastName(name));
        console.sentence(contact.displayName() + " is " + after.displayName() + " now: version " + contact.version()
                + " became " + after.version() + ", all other fields are as they were.");
        try {
            contacts.update(contact, edit -> edit.lastName("Nobody"));
        } catch (ConcurrentUpdateException e) {
            console.sentence("A change based on version " + e.expected() + " is refused: it is version " + e.actual()
                    + " by now.");
        }
        return after;
    }
}

package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.segment.Explanation;

/** Counts the contacts that a rule matches, and says why one of them does or does not. */
final class SegmentStep {

    private final Contacts contacts;
    private final Console console;

    SegmentStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    void run(Segment segment, Contact contact) {
        console.step("Count a segment");
        console.sentence(segment.rule().text());
        console.number(contacts.segments().count(segment.rule()), "contacts belong to it");
        Explanation why = contacts.segments().explain(segment.rule(), contact.id());
        console.sentence(contact.displayName() + (why.result() ? " does, because:" : " does not, because:"));
        why.outline().lines().forEach(console::item);
    }
}

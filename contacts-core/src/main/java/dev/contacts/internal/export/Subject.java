package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.Set;

/**
 * Whom a file of one contact is about.
 *
 * @param contact the contact
 * @param sections what is exported of it
 * @param now when it is exported
 */
record Subject(Contact contact, Set<ExportSection> sections, Instant now) {}

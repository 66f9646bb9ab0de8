/**
 * The contact: one record about one person, what creates it ({@link dev.contacts.contact.NewContact}), what changes it
 * ({@link dev.contacts.contact.ContactEdit}), and who did so and how ({@link dev.contacts.contact.Provenance}).
 *
 * <p>Main type: {@link dev.contacts.contact.Contact}. One rule: everything here is a value; making or dropping one leaves every
 * store as it was.
 */
@NullMarked
package dev.contacts.contact;

import org.jspecify.annotations.NullMarked;

package dev.contacts.spi;

import dev.contacts.contact.Contact;

/**
 * A contact before and after a change. Immutable.
 *
 * @param before as it was read; its version is the one the store must still hold
 * @param after as it shall be: the same id, the next version
 */
public record ContactChange(Contact before, Contact after) {

    /**
     * Checks that both are the same contact.
     *
     * @throws IllegalArgumentException if the ids differ or the version does not go up by one
     */
    public ContactChange {
        if (!before.id().equals(after.id()) || after.version() != before.version() + 1) {
            throw new IllegalArgumentException("a change keeps the contact's id and raises its version by one");
        }
    }
}

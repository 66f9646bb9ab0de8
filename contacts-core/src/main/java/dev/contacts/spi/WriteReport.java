package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * Which contacts of a batch were not written, and why; at most one refusal per contact, in the order of the batch. Immutable.
 *
 * @param refusals the contacts that were not written
 */
public record WriteReport(List<Refusal> refusals) {

    /** Everything was written. */
    public static final WriteReport ALL_WRITTEN = new WriteReport(List.of());

    /** Copies the list. */
    public WriteReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * Throws the first refusal as the exception a user of the library sees.
     *
     * @throws DuplicateIdentifierException if an identifier is taken
     * @throws ConcurrentUpdateException if the version is stale
     * @throws ContactNotFoundException if the contact is gone
     */
    public void orThrow() {
        if (!refusals.isEmpty()) {
            throw refusals.get(0).toException();
        }
    }

    /**
     * The refusal of one contact.
     *
     * @param contact the contact
     * @return its refusal, or empty if it was written
     */
    public Optional<Refusal> of(ContactId contact) {
        return refusals.stream()
                .filter(refusal -> refusal.contact().equals(contact))
                .findFirst();
    }

    /** Why one contact was not written. Immutable. */
    public sealed interface Refusal {

        /**
         * The contact that was not written.
         *
         * @return its id
         */
        ContactId contact();

        /**
         * The exception a user of the library sees.
         *
         * @return a new exception
         */
        ContactsException toException();

        /**
         * A unique identifier belongs to another contact.
         *
         * @param contact the contact that was not written
         * @param identifier the identifier that is taken
         */
        record Taken(ContactId contact, Identifier identifier) implements Refusal {
            /** Checks that nothing is missing. */
            public Taken {
                requireNonNull(contact, "contact");
                requireNonNull(identifier, "identifier");
            }

            @Override
            public ContactsException toException() {
                return new DuplicateIdentifierException(identifier.type());
            }
        }

        /**
         * The contact was changed by somebody else.
         *
         * @param contact the contact that was not written
         * @param expected the version the caller had read
         * @param actual the version the store holds
         */
        record Stale(ContactId contact, long expected, long actual) implements Refusal {
            /** Checks that nothing is missing. */
            public Stale {
                requireNonNull(contact, "contact");
            }

            @Override
            public ContactsException toException() {
                return new ConcurrentUpdateException(contact, expected, actual);
            }
        }

        /**
         * The contact does not exist.
         *
         * @param contact the contact that was not written
         */
        record Missing(ContactId contact) implements Refusal {
            /** Checks that nothing is missing. */
            public Missing {
                requireNonNull(contact, "contact");
            }

            @Override
            public ContactsException toException() {
                return new ContactNotFoundException(contact);
            }
        }
    }
}

package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.IdentifierType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The two contacts that appear in the steps after the import.
 *
 * @param first the first one with an email address, if anybody has one
 * @param second another one with a mobile number, if there is one; the same as the first if there is only one contact
 */
record Cast(Contact first, Contact second) {

    private static final int LOOKED_THROUGH = 1_000;

    static Optional<Cast> pick(Contacts contacts) {
        List<Contact> some = contacts.list(PageRequest.first(LOOKED_THROUGH)).items();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Contact first = prefer(some, IdentifierType.EMAIL);
        List<Contact> others =
                some.stream().filter(Predicate.not(first::equals)).toList();
        return Optional.of(new Cast(first, others.isEmpty() ? first : prefer(others, IdentifierType.MOBILE_NUMBER)));
    }

    private static Contact prefer(List<Contact> some, IdentifierType type) {
        return some.stream()
                .filter(contact -> contact.identifier(type).isPresent())
                .findFirst()
                .orElse(some.get(0));
    }
}

package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.PostalAddress;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.MobileNumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds contacts by what people type, not by what the file happened to hold. */
final class LookUpStep {

    private final Contacts contacts;
    private final Console console;

    LookUpStep(Contacts contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    void run(Cast cast) {
        console.step("Look up");
        find(cast.first().identifier(IdentifierType.EMAIL).orElse(cast.first().primaryIdentifier()));
        if (!cast.second().equals(cast.first())) {
            find(cast.second()
                    .identifier(IdentifierType.MOBILE_NUMBER)
                    .orElse(cast.second().primaryIdentifier()));
        }
    }

    private void find(Identifier stored) {
        Identifier typed = inAnotherSpelling(stored);
        String answer = contacts.find(typed).map(LookUpStep::introduce).orElse("nobody");
        console.sentence(typed.value() + " is " + answer);
    }

    /** The same identifier as another person might type it. */
    private static Identifier inAnotherSpelling(Identifier identifier) {
        if (identifier instanceof EmailAddress email) {
            return EmailAddress.parse(upperCase(email.value().strip()));
        } else if (identifier instanceof MobileNumber number) {
            String country = "+" + number.countryCallingCode();
            String rest = number.key().substring(country.length());
            return MobileNumber.parse("(" + country + ") " + rest.replaceAll("(..)(?=..)", "$1-"));
        }
        return identifier;
    }

    /** Only A to Z: of other letters, upper and lower case are different addresses. */
    private static String upperCase(String text) {
        return text.chars()
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String introduce(Contact contact) {
        Stream<String> from = contact.address().map(LookUpStep::cityAndCountry).orElse(List.of()).stream();
        return Stream.concat(Stream.of(contact.displayName()), from)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<String> cityAndCountry(PostalAddress address) {
        return List.of(address.city(), address.country());
    }
}

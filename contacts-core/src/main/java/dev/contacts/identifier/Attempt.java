package dev.contacts.identifier;

import java.util.Optional;
import java.util.function.Supplier;

/** Turns a refusal into an empty result. */
final class Attempt {

    private Attempt() {}

    static <T extends Identifier> Optional<T> at(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (InvalidIdentifierException refused) {
            return Optional.empty();
        }
    }
}

package dev.contacts.identifier;

import dev.contacts.identifier.InvalidIdentifierException.Reason;

/** The rule for identifiers that somebody else made and that are compared exactly. */
final class OpaqueText {

    private OpaqueText() {}

    static void check(IdentifierType type, String text, int maxLength) {
        // Counting code points costs a pass; a text that cannot fit in any case is refused before.
        if (text.length() > 2 * maxLength || text.codePointCount(0, text.length()) > maxLength) {
            throw new InvalidIdentifierException(type, Reason.TOO_LONG);
        }
        Texts.check(type, text);
    }
}

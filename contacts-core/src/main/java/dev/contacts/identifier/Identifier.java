package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

/**
 * Something by which a contact is recognised; immutable and safe to share between threads.
 *
 * <p>Two identifiers are equal when type and {@link #key()} are: {@code Anna@Example.com} and
 * {@code anna@example.com} are the same identifier in two spellings. {@code toString()} is masked. Rules 000-06, 000-09.
 */
public sealed interface Identifier permits EmailAddress, MobileNumber, AppAlias, ContactKey, UserId, ExternalId {

    /**
     * What kind of identifier this is.
     *
     * @return the type
     */
    IdentifierType type();

    /**
     * The text exactly as it was given, for display and for sending.
     *
     * @return the unaltered text
     */
    String value();

    /**
     * The canonical form: what is compared, looked up and, for unique types, unique within a workspace. Parsing a key
     * gives the same key again.
     *
     * @return the canonical text
     */
    String key();

    /**
     * Reads an identifier whose type is known only at run time.
     *
     * @param type what the text is to be
     * @param value the text as given
     * @return the identifier
     * @throws InvalidIdentifierException when the text is not an identifier of that type
     */
    static Identifier of(IdentifierType type, String value) {
        return requireNonNull(type, "type").parse(value);
    }

    /**
     * An identifier as a store kept it, from trusted parts: nothing is checked again, so that what was accepted once can be read for
     * ever, also when the rules or the numbering plans have changed since. For authors of stores; everybody else parses.
     *
     * @param type the type
     * @param value {@link #value()} as it was stored
     * @param key {@link #key()} as it was stored
     * @return the identifier
     * @throws IllegalArgumentException if value or key is empty, or they differ where a text is its own key
     */
    static Identifier stored(IdentifierType type, String value, String key) {
        if (value.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("a stored identifier has a value and a key");
        }
        Identifier identifier = switch (requireNonNull(type, "type")) {
            case EMAIL -> new EmailAddress(value, key);
            case MOBILE_NUMBER -> new MobileNumber(value, key);
            case APP_ALIAS -> new AppAlias(value);
            case CONTACT_KEY -> new ContactKey(value);
            case USER_ID -> new UserId(value);
            case EXTERNAL_ID -> new ExternalId(value);
        };
        if (!identifier.key().equals(key)) {
            throw new IllegalArgumentException("a stored " + type + " is its own key");
        }
        return identifier;
    }
}

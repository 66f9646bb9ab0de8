package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The domain of email addresses, made canonical by the same rules as in an {@link EmailAddress}: {@code Bücher.example} and
 * {@code xn--bcher-kva.example} are equal. Immutable and safe to share between threads.
 */
public final class EmailDomain {

    private static final int MAX_TYPED_LENGTH = 1000;

    private final String value;
    private final String key;

    private EmailDomain(String value, String key) {
        this.value = value;
        this.key = key;
    }

    /**
     * Reads a domain.
     *
     * @param value the domain as typed, with or without letters outside ASCII, or an IP literal in brackets; no {@code @}
     * @return the domain
     * @throws InvalidIdentifierException when no email address can have this domain
     */
    public static EmailDomain parse(String value) {
        requireNonNull(value, "value");
        if (value.length() > MAX_TYPED_LENGTH) {
            throw EmailAddress.refused(InvalidIdentifierException.Reason.TOO_LONG);
        }
        String domain = Texts.trim(value);
        Texts.check(IdentifierType.EMAIL, domain);
        return new EmailDomain(value, DomainName.canonical(domain));
    }

    /**
     * The domain as it was typed.
     *
     * @return the spelling given to {@link #parse}
     */
    public String value() {
        return value;
    }

    /**
     * The canonical form, which decides equality.
     *
     * @return the domain in ASCII form (A-labels) and lower case, as {@link EmailAddress#domain()} gives it
     */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailDomain domain && key.equals(domain.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Masked: a domain of one's own tells who somebody is. */
    @Override
    public String toString() {
        return "EmailDomain[***]";
    }
}

package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.InvalidIdentifierException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An email address to which mail can be sent; immutable and safe to share between threads. Rules 000-14, 001-02.
 *
 * <p><b>What is accepted</b> is a {@code Mailbox} as mail servers understand it (RFC 5321, with RFC 6531 for letters
 * outside ASCII), after spaces and tabs at both ends are set aside. Whether the mailbox exists is not checked. So:
 *
 * <ul>
 *   <li>accepted: a quoted local part ({@code "anna schmidt"@example.com}, also the empty one), a domain without a dot
 *       ({@code root@localhost}; the host's network decides what it means), an IP literal ({@code anna@[192.0.2.1]},
 *       {@code anna@[IPv6:2001:db8::1]}), one-letter and reserved top-level domains;
 *   <li>refused: a display name, comments, folded or inner white space outside quotes, a line break or another control
 *       character anywhere, several quoted parts, a domain with a trailing dot or an underscore, a last label that is a
 *       number ({@code anna@192.0.2.1}, no domain has such a name) or has a hyphen and is not an A-label;
 *   <li>letters, digits and marks of any script may occur in the local part, symbols and punctuation outside ASCII may
 *       not; nor may characters unknown to the Unicode version of the running Java;
 *   <li>at most 64 bytes (UTF-8) before the {@code @}, 253 after it in ASCII form, 254 together.
 * </ul>
 *
 * <p><b>The key</b> is made in this order: spaces and tabs at both ends are removed; the local part is brought to NFC,
 * its letters A to Z to lower case (no other letters: a dotless i or a Kelvin sign never becomes {@code i} or
 * {@code k}), and quotes that it does not need are dropped; the domain becomes IDNA A-labels in lower case. No
 * compatibility mapping (NFKC) takes place anywhere, plus-tags and dots in local parts are kept.
 *
 * <p><b>Domains follow IDNA 2008</b> where it differs from the older rules of {@link java.net.IDN}: sharp s and final
 * sigma are letters of their own (mapping them to {@code ss} and sigma would be another owner's domain). A domain that
 * would need a guess is refused: full-width and other compatibility characters, the ideographic full stop, joiners, a
 * letter outside ASCII whose lower case is in ASCII. Such a name can still be given as A-labels, which are taken as
 * they are. Direction (bidi) and mixed scripts are the registries' business and not checked.
 */
public final class EmailAddress extends TextIdentifier implements Identifier {

    private static final int MAX_TYPED_LENGTH = 1000;
    private static final int MAX_LOCAL_BYTES = 64;
    private static final int MAX_BYTES = 254;

    EmailAddress(String value, String key) {
        super(value, key);
    }

    /**
     * Reads an email address.
     *
     * @param value the address as typed, without a display name
     * @return the address
     * @throws InvalidIdentifierException when the text is not an address as described above
     */
    public static EmailAddress parse(String value) {
        requireNonNull(value, "value");
        if (value.length() > MAX_TYPED_LENGTH) {
            throw refused(Reason.TOO_LONG);
        }
        String address = Texts.trim(value);
        Texts.check(IdentifierType.EMAIL, address);
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            throw refused(Reason.MALFORMED);
        }
        String local = CanonicalText.nfc(address.substring(0, at));
        String localKey = LocalPart.canonical(local);
        String domain = DomainName.canonical(address.substring(at + 1));
        int localBytes = local.getBytes(StandardCharsets.UTF_8).length;
        if (localBytes > MAX_LOCAL_BYTES || localBytes + 1 + domain.length() > MAX_BYTES) {
            throw refused(Reason.TOO_LONG);
        }
        return new EmailAddress(value, localKey + "@" + domain);
    }

    /**
     * Reads an email address, if it is one.
     *
     * @param value the address as typed
     * @return the address, or empty where {@link #parse} would throw
     */
    public static Optional<EmailAddress> tryParse(String value) {
        return Attempt.at(() -> parse(value));
    }

    static InvalidIdentifierException refused(Reason reason) {
        return new InvalidIdentifierException(IdentifierType.EMAIL, reason);
    }

    @Override
    public IdentifierType type() {
        return IdentifierType.EMAIL;
    }

    /**
     * The part of the key before the {@code @}.
     *
     * @return the canonical local part, in quotes only if it needs them
     */
    public String localPart() {
        return key().substring(0, key().lastIndexOf('@'));
    }

    /**
     * The part of the key after the {@code @}.
     *
     * @return the domain in ASCII form (A-labels) and lower case, or an IP literal with its brackets
     */
    public String domain() {
        return key().substring(key().lastIndexOf('@') + 1);
    }

    @Override
    String mask() {
        return Character.toString(key().codePointAt(0)) + "***@" + domain().charAt(0) + "***";
    }
}

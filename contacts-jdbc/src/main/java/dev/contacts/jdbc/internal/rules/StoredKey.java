package dev.contacts.jdbc.internal.rules;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierKey;
import dev.contacts.identifier.IdentifierType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a row in {@code contact_identifier}: a code for the type and the bytes to be unique.
 *
 * <p>Of a unique type these are the bytes of the {@link IdentifierKey}. Of a type that contacts may share they are followed by a zero
 * byte and the contact's id, so that one primary key serves both, and all who share an identifier lie side by side. Two keys cannot be
 * mixed up that way: the bytes of a text hold no zero byte, those of a digest begin with 0xFF, as no text does, and have one length.
 * Immutable.
 */
public final class StoredKey implements Comparable<StoredKey> {

    private static final int ID_BYTES = 16;

    private final short type;
    private final byte[] bytes;

    private StoredKey(short type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** The key under which a contact has an identifier. */
    public static StoredKey of(Identifier identifier, ContactId contact) {
        byte[] key = IdentifierKey.of(identifier).bytes();
        if (!identifier.type().unique()) {
            key = ByteBuffer.allocate(key.length + 1 + ID_BYTES)
                    .put(key)
                    .put((byte) 0)
                    .putLong(contact.value().getMostSignificantBits())
                    .putLong(contact.value().getLeastSignificantBits())
                    .array();
        }
        return new StoredKey(code(identifier.type()), key);
    }

    /** The keys of a contact, in the order of its identifiers. */
    public static Map<StoredKey, Identifier> of(Contact contact) {
        Map<StoredKey, Identifier> keys = new LinkedHashMap<>();
        for (Identifier identifier : contact.identifiers()) {
            keys.putIfAbsent(of(identifier, contact.id()), identifier);
        }
        return keys;
    }

    /** The key of a row. */
    public static StoredKey of(short type, byte[] bytes) {
        return new StoredKey(type, bytes);
    }

    /** Where the contacts that share an identifier begin ({@code end} is 0) and end (1, exclusive). */
    public static byte[] bound(Identifier identifier, int end) {
        byte[] key = IdentifierKey.of(identifier).bytes();
        byte[] bound = Arrays.copyOf(key, key.length + 1);
        bound[key.length] = (byte) end;
        return bound;
    }

    /** The code of a type; never changed once released. */
    public static short code(IdentifierType type) {
        return switch (type) {
            case EMAIL -> 1;
            case MOBILE_NUMBER -> 2;
            case APP_ALIAS -> 3;
            case CONTACT_KEY -> 4;
            case USER_ID -> 5;
            case EXTERNAL_ID -> 6;
        };
    }

    public short type() {
        return type;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(StoredKey other) {
        int byType = Short.compare(type, other.type);
        return byType != 0 ? byType : Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredKey key && type == key.type && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + type;
    }

    /** The type only; the bytes are personal data. */
    @Override
    public String toString() {
        return "StoredKey[" + type + " ***]";
    }
}

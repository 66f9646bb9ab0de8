package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.InvalidIdentifierException;
import dev.contacts.schema.InvalidValueException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a message on a channel goes: an email address, a mobile number, a push token, the id that a bot knows somebody by. Two addresses are
 * equal when channel and {@link #key()} are. Immutable and safe for use by several threads; {@code toString()} is masked. Rules 002-14 …
 * 002-20.
 */
public final class ChannelAddress implements Comparable<ChannelAddress> {

    /** Longest address of a channel whose addresses are no identifiers, in characters. */
    public static final int MAX_LENGTH = 2_000;

    private final Channel channel;
    private final String value;
    private final String key;

    private ChannelAddress(Channel channel, String value, String key) {
        this.channel = channel;
        this.value = value;
        this.key = key;
    }

    /**
     * An address on a channel.
     *
     * @param channel the channel
     * @param value the address: as the channel's identifier is written, or 1 to 2,000 characters without white space at the ends and without
     *     control characters, kept exactly
     * @return the address
     * @throws InvalidIdentifierException if the channel is addressed by an identifier and this is none
     * @throws InvalidValueException if it is not allowed otherwise
     */
    public static ChannelAddress of(Channel channel, String value) {
        requireNonNull(value, "value");
        return channel.addressedBy()
                .map(type -> of(channel, type.parse(value)))
                .orElseGet(() -> new ChannelAddress(channel, checked(value), value));
    }

    /**
     * The address that an identifier of a contact is.
     *
     * @param identifier any identifier
     * @return the address, if there is a channel that is addressed by such identifiers
     */
    public static Optional<ChannelAddress> of(Identifier identifier) {
        return switch (identifier.type()) {
            case EMAIL -> Optional.of(of(Channel.EMAIL, identifier));
            case MOBILE_NUMBER -> Optional.of(of(Channel.SMS, identifier));
            default -> Optional.empty();
        };
    }

    /**
     * An address as a store kept it, from trusted parts: nothing is checked again. For authors of stores; everybody else uses
     * {@link #of(Channel, String)}.
     *
     * @param channel the channel
     * @param value {@link #value()} as it was stored
     * @param key {@link #key()} as it was stored
     * @return the address
     * @throws IllegalArgumentException if value or key is empty
     */
    public static ChannelAddress stored(Channel channel, String value, String key) {
        if (value.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("a stored address has a value and a key");
        }
        return new ChannelAddress(requireNonNull(channel, "channel"), value, key);
    }

    private static ChannelAddress of(Channel channel, Identifier identifier) {
        return new ChannelAddress(channel, identifier.value(), identifier.key());
    }

    private static String checked(String value) {
        ConsentText.required("channel address", value, MAX_LENGTH);
        if (!value.equals(value.strip()) || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException(
                    "channel address",
                    "CHANNEL_ADDRESS",
                    "it has no control characters, and no white space at its ends");
        }
        return value;
    }

    /**
     * The channel.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /**
     * The address exactly as it was given, for sending.
     *
     * @return the unaltered text
     */
    public String value() {
        return value;
    }

    /**
     * The canonical form, which decides equality.
     *
     * @return the identifier's key, or the address itself
     */
    public String key() {
        return key;
    }

    /**
     * What a store makes unique within the channel, as {@link dev.contacts.identifier.IdentifierKey} does: the key in UTF-8, or, if that has
     * more than 255 bytes, the byte {@code 0xFF} and its SHA3-256 digest.
     *
     * @return a new array of 1 to 255 bytes
     */
    public byte[] keyBytes() {
        return KeyBytes.of(key);
    }

    /** Orders by channel, then by {@link #keyBytes() bytes}, unsigned: the same in every store. */
    @Override
    public int compareTo(ChannelAddress other) {
        int byChannel = channel.compareTo(other.channel);
        return byChannel != 0 ? byChannel : Arrays.compareUnsigned(keyBytes(), other.keyBytes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelAddress address && channel.equals(address.channel) && key.equals(address.key);
    }

    @Override
    public int hashCode() {
        return 31 * channel.hashCode() + key.hashCode();
    }

    /** The channel only. */
    @Override
    public String toString() {
        return "ChannelAddress[" + channel + " ***]";
    }
}

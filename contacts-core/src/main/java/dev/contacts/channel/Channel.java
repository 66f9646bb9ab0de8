package dev.contacts.channel;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.InvalidValueException;
import java.util.Optional;

/**
 * A way to write to a person. The constants are the usual ones; a host adds its own by {@link #of}. Ordered by name. Immutable and safe
 * for use by several threads. Rule 003-11.
 *
 * @param name 1 to 40 characters of {@code A-Z 0-9 _}, beginning with a letter
 */
public record Channel(String name) implements Comparable<Channel> {

    /** Email, to the contact's email address. */
    public static final Channel EMAIL = new Channel("EMAIL");

    /** Short messages, to the contact's mobile number. */
    public static final Channel SMS = new Channel("SMS");

    /** Push notifications of mobile applications; the address is a device token. */
    public static final Channel MOBILE_PUSH = new Channel("MOBILE_PUSH");

    /** Push notifications of browsers on a desktop; the address is a subscription or token. */
    public static final Channel WEB_PUSH = new Channel("WEB_PUSH");

    /** Push notifications of browsers on a mobile device, apart from those on a desktop (requirements 4.3). */
    public static final Channel MOBILE_WEB_PUSH = new Channel("MOBILE_WEB_PUSH");

    /** Telegram; the address is the id that a bot knows the person by. */
    public static final Channel TELEGRAM = new Channel("TELEGRAM");

    /** Viber; the address is the person's id there. */
    public static final Channel VIBER = new Channel("VIBER");

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 40;

    /**
     * Checks the name.
     *
     * @throws InvalidValueException if it is not allowed
     */
    public Channel {
        requireNonNull(name, "name");
        if (name.length() > MAX_LENGTH || !isPlain(name)) {
            throw new InvalidValueException(
                    "channel",
                    "CHANNEL",
                    "a channel's name has 1 to " + MAX_LENGTH + " characters of A-Z 0-9 _ and begins with a letter");
        }
    }

    /**
     * The channel with this name.
     *
     * @param name 1 to 40 characters of {@code A-Z 0-9 _}, beginning with a letter
     * @return the channel
     * @throws InvalidValueException if the name is not allowed
     */
    public static Channel of(String name) {
        return new Channel(name);
    }

    /**
     * The type of the identifier that is this channel's address.
     *
     * @return the type for {@link #EMAIL} and {@link #SMS}; empty if addresses of this channel are registered on their own
     */
    public Optional<IdentifierType> addressedBy() {
        if (equals(EMAIL)) {
            return Optional.of(IdentifierType.EMAIL);
        }
        return equals(SMS) ? Optional.of(IdentifierType.MOBILE_NUMBER) : Optional.empty();
    }

    /** Without a regular expression: channels are made anew with each activity that is read. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || ((c < '0' || c > '9') && c != '_'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    @Override
    public int compareTo(Channel other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

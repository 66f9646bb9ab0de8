package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * That an address which is no identifier, such as a push token, is a contact's. A contact has any number, an address is of one contact.
 * Immutable and safe for use by several threads; {@code toString()} is masked. Rules 002-18 … 002-20.
 *
 * @param contact whose address it is
 * @param address the address, on a channel whose addresses are no identifiers
 * @param since since when, to the microsecond; set by the library
 */
public record ChannelRegistration(ContactId contact, ChannelAddress address, Instant since)
        implements Comparable<ChannelRegistration> {

    private static final Comparator<ChannelRegistration> ORDER =
            Comparator.comparing(ChannelRegistration::contact).thenComparing(ChannelRegistration::address);

    /**
     * Checks the channel and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the address is an identifier, which {@code contacts.update(...)} sets
     */
    public ChannelRegistration {
        requireNonNull(contact, "contact");
        since = since.truncatedTo(ChronoUnit.MICROS);
        requireRegistrable(address.channel());
    }

    private static void requireRegistrable(Channel channel) {
        if (channel.addressedBy().isPresent()) {
            throw new InvalidValueException(
                    "channel", "CHANNEL_OF_IDENTIFIERS", "the address of this channel is an identifier of the contact");
        }
    }

    /** Orders by contact, then by address: as stores list registrations. */
    @Override
    public int compareTo(ChannelRegistration other) {
        return ORDER.compare(this, other);
    }
}

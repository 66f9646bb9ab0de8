package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.ContactId;

/**
 * A message on its way to a provider. Immutable and safe for use by several threads; {@code toString()} is masked.
 *
 * @param idempotencyKey the same as in the contact's activities; a UUID's text, never used for another message
 * @param contact whom it is meant for
 * @param address where it goes; its channel is that of the message
 * @param template what the template is known by
 * @param text what it says
 */
public record OutgoingMessage(
        String idempotencyKey, ContactId contact, ChannelAddress address, String template, RenderedText text) {

    /** Checks that nothing is missing. */
    public OutgoingMessage {
        requireNonNull(idempotencyKey, "idempotencyKey");
        requireNonNull(contact, "contact");
        requireNonNull(address, "address");
        requireNonNull(template, "template");
        requireNonNull(text, "text");
    }

    /**
     * The channel it goes by.
     *
     * @return that of the address
     */
    public Channel channel() {
        return address.channel();
    }

    /** Key, contact and channel. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + idempotencyKey + ", " + contact + ", " + channel() + "]";
    }
}

package dev.contacts.consent;

import dev.contacts.channel.Channel;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** An address must not be written to, so it is not taken; nothing was written. Never holds the address. Requirements D12. */
public final class AddressBlockedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final Channel channel;

    /**
     * The refusal.
     *
     * @param channel the channel of the address
     */
    public AddressBlockedException(Channel channel) {
        super(ErrorCode.ADDRESS_BLOCKED, "an address for " + channel + " is suppressed in this workspace");
        this.channel = channel;
    }

    /**
     * The channel of the address.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }
}

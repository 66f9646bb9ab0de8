package dev.contacts.messaging;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The host has lent no {@link MessagePorts}, so nothing can be sent; nothing was stored. */
public final class NoMessageSenderException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /** The refusal. */
    public NoMessageSenderException() {
        super(ErrorCode.NO_MESSAGE_SENDER, "no sender and templates were given to the builder, so nothing can be sent");
    }
}

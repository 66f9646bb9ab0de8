package dev.contacts.internal.context;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;

/** A port of the host's has collided with somebody within a transaction; rolls it back. */
public final class PortCollision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String port;
    private final ContactsException collision;

    PortCollision(String port, ContactsException collision) {
        super("the " + port + " of the host has collided", collision, false, false);
        this.port = port;
        this.collision = collision;
    }

    /** What the port has thrown. */
    ContactsException collision() {
        return collision;
    }

    /** What the caller is told. */
    StorageException toException() {
        return new StorageException(
                ErrorCode.TRANSACTION_CONFLICT,
                "the " + port
                        + " of the host keeps colliding with others, or with the very work it is called by; nothing was written",
                collision);
    }
}

package dev.contacts.messaging;

/**
 * Port: takes messages to a provider. Must be safe for use by several threads. Rule 003-16.
 *
 * <p>It is called once for a message, on the thread that commits, after the intention to send it is committed, and never for a message that
 * eligibility keeps back. If the process dies within the call nobody knows whether the provider has got the message: hand the
 * {@linkplain OutgoingMessage#idempotencyKey() key} on, so that it can be asked, or recognises the message.
 */
@FunctionalInterface
public interface MessageSender {

    /**
     * Hands a message over. Returning means that the provider has accepted it.
     *
     * @param message the message
     * @throws Exception if the provider has not accepted it, or that is not known; it is recorded as failed and reported to the caller
     */
    void send(OutgoingMessage message) throws Exception;
}

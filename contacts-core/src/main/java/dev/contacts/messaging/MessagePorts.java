package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;

/**
 * What the host lends the library for messages. Immutable and safe for use by several threads.
 *
 * @param sender takes messages to a provider
 * @param templates the approved templates
 * @param outcomes runs the work that stores what became of a message, and returns when it has ended
 */
public record MessagePorts(MessageSender sender, TemplateCatalog templates, Executor outcomes) {

    /** Checks that nothing is missing. */
    public MessagePorts {
        requireNonNull(sender, "sender");
        requireNonNull(templates, "templates");
        requireNonNull(outcomes, "outcomes");
    }

    /**
     * Ports for a store that opens its transactions itself.
     *
     * @param sender takes messages to a provider
     * @param templates the approved templates
     * @return the ports
     */
    public static MessagePorts of(MessageSender sender, TemplateCatalog templates) {
        return new MessagePorts(sender, templates, Runnable::run);
    }

    /**
     * These ports for a store that works within the host's transactions. What became of a message is stored after the commit of the
     * transaction in which it was sent, so it needs one of its own.
     *
     * @param transaction runs the work in a new transaction of the host, on the calling thread, and commits it before it returns
     * @return changed ports
     */
    public MessagePorts storingOutcomesIn(Executor transaction) {
        return new MessagePorts(sender, templates, transaction);
    }
}

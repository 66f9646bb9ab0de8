package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;

/**
 * What the host lends the library for messages. Immutable and safe for use by several threads.
 *
 * @param sender takes messages to a provider
 * @param templates the approved templates
 * @param outcomes runs the work that finds out whether a message may still go, and then the work that stores what became of it; returns when
 *     the work has ended
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
     * These ports for a store that works within the host's transactions. Whether a message may still go is asked after the commit of the
     * transaction in which it was sent, and what became of it is stored; each needs a transaction of its own. Without one no message goes.
     *
     * @param transaction runs the work in a new transaction of the host, on the calling thread, and commits it before it returns
     * @return changed ports
     */
    public MessagePorts storingOutcomesIn(Executor transaction) {
        return new MessagePorts(sender, templates, transaction);
    }
}

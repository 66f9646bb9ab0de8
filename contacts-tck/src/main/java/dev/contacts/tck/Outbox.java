package dev.contacts.tck;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageSender;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.Template;
import dev.contacts.messaging.TemplateCatalog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** A sender that keeps what it is handed, and templates. Safe for use by several threads. */
final class Outbox implements MessageSender {

    /** On every channel one with a value of the message, a field of the contact and a default. */
    static final String TEMPLATE = "order shipped";

    private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
    private volatile MessageSender then = message -> {};

    @Override
    public void send(OutgoingMessage message) throws Exception {
        sent.add(message);
        then.send(message);
    }

    List<OutgoingMessage> sent() {
        return sent;
    }

    /** What is done with each message after it was kept. */
    void then(MessageSender action) {
        this.then = action;
    }

    static MessageSender throwing(Throwable thrown) {
        return message -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        };
    }

    Contacts contacts(Sandbox box) {
        return contacts(box, Runnable::run);
    }

    Contacts contacts(Sandbox box, Executor outcomes) {
        return Contacts.builder(box.store())
                .workspace(box.workspace())
                .actor(Sandbox.ACTOR)
                .clock(box.clock())
                .ids(box.ids())
                .messaging(MessagePorts.of(this, templates()).storingOutcomesIn(outcomes))
                .build();
    }

    private static TemplateCatalog templates() {
        return (name, channel, language) -> Optional.of(name)
                .filter(TEMPLATE::equals)
                .map(any -> channel.equals(Channel.EMAIL)
                        ? Template.email(
                                TEMPLATE,
                                "Order {{order}}",
                                "Dear {{first_name|customer}}, it left on {{shipped|its way}}.")
                        : Template.text(TEMPLATE, channel, "{{first_name|Customer}}, order {{order}} has left."));
    }
}

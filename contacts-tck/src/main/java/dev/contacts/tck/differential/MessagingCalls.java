package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityId;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.ContactId;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.Message.GroupMessage;
import dev.contacts.messaging.Message.SingleMessage;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageSender;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.Template;
import dev.contacts.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Calls of {@link dev.contacts.Messaging}, with ports that do the same in both places. */
final class MessagingCalls {

    private static final String APPROVED = "approved";
    private static final String UNKNOWN = "unknown";
    private static final String BROKEN = "broken"; // its sender throws
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.EMAIL, Channel.SMS, Channel.VIBER);

    private MessagingCalls() {}

    static MessagePorts ports() {
        MessageSender sender = message -> {
            if (message.template().equals(BROKEN)) {
                throw new IOException("the provider is down");
            }
        };
        return MessagePorts.of(
                sender,
                (name, channel, language) -> Optional.of(name)
                        .filter(known -> !known.equals(UNKNOWN))
                        .map(known -> channel.equals(Channel.EMAIL)
                                ? Template.email(known, "{{n|no}}", "{{first_name|nobody}} {{n|no}}")
                                : Template.text(known, channel, "{{first_name|nobody}}")));
    }

    static Call any(Chance chance, World world) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        Message kind = kind(chance, world);
        return switch (chance.below(5)) {
            case 0 ->
                Call.of(
                        "Messaging.eligibility(ContactId, Message)",
                        contact + " " + kind,
                        place -> place.contacts(where).messaging().eligibility(contact, kind));
            case 1 -> {
                ActivityId id = world.messageId(chance);
                yield Call.of(
                        "Messaging.resend(ActivityId)",
                        id,
                        place -> place.contacts(where).messaging().resend(id));
            }
            default -> {
                PersonalMessage message = PersonalMessage.of(
                                contact, kind, chance.any(List.of(APPROVED, APPROVED, BROKEN, UNKNOWN)))
                        .set("n", Values.value(chance));
                yield Call.of(
                        "Messaging.send(PersonalMessage)",
                        contact + " " + kind + " " + message.template() + " "
                                + message.values().toMap(),
                        place -> place.contacts(where).messaging().send(message));
            }
        };
    }

    private static Message kind(Chance chance, World world) {
        Channel channel = chance.any(CHANNELS);
        return switch (chance.below(4)) {
            case 0 -> new GroupMessage(channel, SubscriptionCategory.ALL, world.groupId(chance));
            case 1 -> new SingleMessage(channel, SubscriptionCategory.of("NEWS"), Values.rule(chance, 1));
            default -> new SystemMessage(channel);
        };
    }
}

package dev.contacts.internal.messaging;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.error.ContactsException;
import dev.contacts.group.GroupId;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.Message.GroupMessage;
import dev.contacts.messaging.Message.SingleMessage;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.segment.SegmentRule;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A message as the payload of its activities, from which it can be sent again. */
final class StoredMessage {

    private static final String PREFIX = "message_";
    private static final String KEY = "message_key";
    private static final String TEMPLATE = "message_template";
    private static final String CHANNEL = "message_channel";
    private static final String KIND = "message_kind";
    private static final String CATEGORY = "message_category";
    private static final String CRITERIA = "message_criteria";
    private static final String GROUP = "message_group";
    private static final String MONEY = "message_money_";
    private static final String REASONS = "message_reasons";

    private StoredMessage() {}

    static Attributes payload(PersonalMessage message, String idempotencyKey) {
        Message kind = message.kind();
        Attributes payload = with(message.values(), KEY, idempotencyKey);
        for (Map.Entry<FieldName, Money> amount : message.amounts().entrySet()) {
            payload = with(payload, MONEY + amount.getKey().key(), Amounts.print(amount.getValue()));
        }
        payload = with(payload, TEMPLATE, message.template());
        payload = with(payload, CHANNEL, kind.channel().name());
        payload = with(payload, CATEGORY, kind.category().name());
        if (kind instanceof SingleMessage single) {
            return with(
                    with(payload, KIND, "SINGLE"), CRITERIA, single.criteria().text());
        } else if (kind instanceof GroupMessage group) {
            return with(with(payload, KIND, "GROUP"), GROUP, group.group().toString());
        }
        return with(payload, KIND, "SYSTEM");
    }

    /** The key of the activity that tells of an outcome; hosts' own never begin like this. */
    static String activityKey(String idempotencyKey) {
        return NewActivity.RESERVED_KEYS + idempotencyKey;
    }

    /** The payload of a message that was kept back. */
    static Attributes withReasons(Attributes payload, Set<DenialReason> reasons) {
        return payload.with(
                FieldName.of(REASONS),
                FieldValue.of(reasons.stream().map(DenialReason::name).toList()));
    }

    /** The message that an activity tells of; empty if the activity is not one of those that sending a message stores. */
    static Optional<PersonalMessage> read(Activity activity) {
        boolean ours = activity.payload().text(KEY).isPresent()
                && (activity.detail() instanceof ActivityDetail.Campaign
                        || activity.detail().name().equals(SentMessage.INTENTION));
        if (!ours) {
            return Optional.empty();
        }
        try {
            return Optional.of(message(activity));
        } catch (NoSuchElementException | IllegalArgumentException | ContactsException e) {
            return Optional.empty(); // the host's own, that happens to have a value of this name
        }
    }

    private static PersonalMessage message(Activity activity) {
        PersonalMessage message = PersonalMessage.of(activity.contact(), kind(activity), part(activity, TEMPLATE));
        for (Map.Entry<FieldName, FieldValue> value : activity.payload().toMap().entrySet()) {
            String name = value.getKey().key();
            if (name.startsWith(MONEY)) {
                message = message.set(
                        name.substring(MONEY.length()),
                        Amounts.parse(value.getValue().print()));
            } else if (!name.startsWith(PREFIX)) {
                message = message.set(value.getKey().value(), value.getValue());
            }
        }
        return message;
    }

    private static Message kind(Activity activity) {
        Channel channel = Channel.of(part(activity, CHANNEL));
        SubscriptionCategory category = SubscriptionCategory.of(part(activity, CATEGORY));
        return switch (part(activity, KIND)) {
            case "SINGLE" -> new SingleMessage(channel, category, SegmentRule.parse(part(activity, CRITERIA)));
            case "GROUP" -> new GroupMessage(channel, category, new GroupId(UUID.fromString(part(activity, GROUP))));
            default -> new SystemMessage(channel);
        };
    }

    private static String part(Activity activity, String name) {
        return activity.payload().text(name).orElseThrow();
    }

    private static Attributes with(Attributes payload, String name, String value) {
        return payload.with(FieldName.of(name), FieldValue.of(value));
    }
}

package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.schema.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;

/**
 * What happened: a campaign, an event, an order or a system event. Each part is kept exactly as given; texts have 1 to 200 characters
 * and are not blank. Immutable and safe for use by several threads; {@code toString()} is masked. Rules 002-34 … 002-36, 003-19.
 */
public sealed interface ActivityDetail {

    /**
     * The kind of activity.
     *
     * @return the category
     */
    ActivityCategory category();

    /**
     * What it is about: the message, the event's name, the order's external id, or the kind of system event.
     *
     * @return a text that is not blank
     */
    String name();

    /**
     * What became of it, of a campaign or an order.
     *
     * @return the status; empty for other kinds
     */
    default String status() {
        return "";
    }

    /**
     * A message that was sent to the contact.
     *
     * @param message what refers to the message, as the host names it
     * @param channel the channel it went by
     * @param status what became of it, such as {@code delivered}
     */
    record Campaign(String message, Channel channel, String status) implements ActivityDetail {
        /**
         * Checks the texts.
         *
         * @throws InvalidValueException if one is not allowed
         */
        public Campaign {
            ActivityText.checked("message", message);
            requireNonNull(channel, "channel");
            ActivityText.checked("status", status);
        }

        @Override
        public ActivityCategory category() {
            return ActivityCategory.CAMPAIGN;
        }

        @Override
        public String name() {
            return message;
        }

        @Override
        public String toString() {
            return "Campaign[***]";
        }
    }

    /**
     * Something the contact did, or something that happened around it.
     *
     * @param category {@link ActivityCategory#EVENT} or one of the host's own
     * @param name what happened
     * @param workflows the workflows that the event is assigned to, in the order given
     */
    record Event(ActivityCategory category, String name, List<String> workflows) implements ActivityDetail {
        /**
         * Checks category and texts.
         *
         * @throws InvalidValueException if a text is not allowed, or the category is that of another kind
         */
        public Event {
            requireNonNull(category, "category");
            ActivityText.checked("event name", name);
            workflows = List.copyOf(workflows);
            workflows.forEach(workflow -> ActivityText.checked("workflow", workflow));
            if (ActivityCategory.CAMPAIGN.equals(category)
                    || ActivityCategory.ORDER.equals(category)
                    || ActivityCategory.SYSTEM.equals(category)) {
                throw new InvalidValueException(
                        "activity category",
                        "EVENT_CATEGORY",
                        "an event's category is EVENT or one of the host's own, not that of another kind");
            }
        }

        @Override
        public String toString() {
            return "Event[***]";
        }
    }

    /**
     * An order of the contact. An order whose status changes is appended again, with the new status.
     *
     * @param externalId the order's id in the host's system
     * @param amount what it came to; at most 20 digits before the decimal point
     * @param status how far it has come, such as {@code paid}
     */
    record Order(String externalId, Money amount, String status) implements ActivityDetail {
        private static final BigDecimal LIMIT = BigDecimal.TEN.pow(20); // so that every sum of orders is a Money

        /**
         * Checks texts and amount.
         *
         * @throws InvalidValueException if one is not allowed
         */
        public Order {
            ActivityText.checked("external id", externalId);
            ActivityText.checked("status", status);
            if (amount.amount().abs().compareTo(LIMIT) >= 0) {
                throw new InvalidValueException(
                        "amount", "NUMBER_RANGE", "an order's amount has at most 20 digits before the decimal point");
            }
        }

        @Override
        public ActivityCategory category() {
            return ActivityCategory.ORDER;
        }

        @Override
        public String name() {
            return externalId;
        }

        @Override
        public String toString() {
            return "Order[***]";
        }
    }

    /**
     * Something the system did with the contact.
     *
     * @param kind what it did, such as {@code MERGED}
     */
    record SystemEvent(String kind) implements ActivityDetail {
        /**
         * Checks the text.
         *
         * @throws InvalidValueException if it is not allowed
         */
        public SystemEvent {
            ActivityText.checked("kind", kind);
        }

        @Override
        public ActivityCategory category() {
            return ActivityCategory.SYSTEM;
        }

        @Override
        public String name() {
            return kind;
        }

        @Override
        public String toString() {
            return "SystemEvent[***]";
        }
    }
}

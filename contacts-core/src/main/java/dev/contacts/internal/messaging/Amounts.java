package dev.contacts.internal.messaging;

import dev.contacts.activity.Money;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import java.util.Map;

/** The amounts of money that come with a message. */
final class Amounts {

    private static final char BETWEEN = ' ';

    private Amounts() {}

    /** The values of a message, and its amounts as the contact reads them. */
    static Attributes shown(PersonalMessage message, PersonalisationContext contact) {
        Attributes all = message.values();
        for (Map.Entry<FieldName, Money> amount : message.amounts().entrySet()) {
            Money money = amount.getValue();
            all = all.with(amount.getKey(), FieldValue.of(contact.render(money.amount(), money.currency())));
        }
        return all;
    }

    /** An amount as it is stored. */
    static String print(Money amount) {
        return amount.amount().toPlainString() + BETWEEN + amount.currency().getCurrencyCode();
    }

    /** An amount as it was stored. */
    static Money parse(String stored) {
        int between = stored.indexOf(BETWEEN);
        return Money.of(stored.substring(0, between), stored.substring(between + 1));
    }
}

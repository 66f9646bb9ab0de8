package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Money;
import dev.contacts.contact.ContactId;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A message to one contact that is to be sent: of which kind, by which template, with which values. A pure value: nothing happens before
 * {@code contacts.messaging().send(...)}. Immutable and safe for use by several threads; {@code toString()} is masked. Rule 003-16.
 */
public final class PersonalMessage {

    /** Names that begin like this are the library's own. */
    static final String RESERVED = "message_";

    private final ContactId contact;
    private final Message kind;
    private final String template;
    private final Attributes values;
    private final SortedMap<FieldName, Money> amounts;

    private PersonalMessage(
            ContactId contact, Message kind, String template, Attributes values, SortedMap<FieldName, Money> amounts) {
        this.contact = contact;
        this.kind = kind;
        this.template = template;
        this.values = values;
        this.amounts = Collections.unmodifiableSortedMap(amounts);
    }

    /**
     * A message without values of its own.
     *
     * @param contact whom it is meant for
     * @param kind what decides whether the contact may receive it
     * @param template what the template is known by
     * @return the message
     * @throws InvalidValueException if the channel has no personal messages, or the name is blank or has more than 200 characters
     */
    public static PersonalMessage of(ContactId contact, Message kind, String template) {
        Template.checkNameAndChannel(template, kind.channel());
        return new PersonalMessage(
                requireNonNull(contact, "contact"), kind, template, Attributes.empty(), new TreeMap<>());
    }

    /**
     * This message with one more value for the template; it goes before the contact's field of the same name, and takes the place of an earlier
     * value of that name. A number is written as the contact reads numbers, in groups of digits ({@code 4.711} in German), money with its
     * currency ({@code 4.711,00 €}): a number that names something, such as an order, is better given as a text.
     *
     * @param name the value's name, in any case; not one that begins with {@code message_}
     * @param value a text, number, {@link Money}, boolean, {@code LocalDate}, {@code Instant}, list of texts or {@code FieldValue}
     * @return a changed copy
     * @throws InvalidValueException if the name or the value is not allowed
     */
    public PersonalMessage set(String name, Object value) {
        if (name.toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
            throw new InvalidValueException("value", "RESERVED_NAME", "names do not begin with " + RESERVED);
        }
        FieldName field = FieldName.of(name);
        SortedMap<FieldName, Money> otherAmounts = new TreeMap<>(amounts);
        if (value instanceof Money money) {
            FieldName.of(RESERVED + "money_" + name); // as it is stored
            otherAmounts.put(field, money);
            return new PersonalMessage(contact, kind, template, values.without(field), otherAmounts);
        }
        otherAmounts.remove(field);
        return new PersonalMessage(contact, kind, template, values.with(field, FieldValue.of(value)), otherAmounts);
    }

    /**
     * Whom it is meant for.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * What decides whether the contact may receive it.
     *
     * @return the kind
     */
    public Message kind() {
        return kind;
    }

    /**
     * What the template is known by.
     *
     * @return the name
     */
    public String template() {
        return template;
    }

    /**
     * The amounts of money that come with the message.
     *
     * @return an unmodifiable map by name
     */
    public SortedMap<FieldName, Money> amounts() {
        return amounts;
    }

    /**
     * What else comes with the message.
     *
     * @return values by name
     */
    public Attributes values() {
        return values;
    }

    /** Contact and channel. */
    @Override
    public String toString() {
        return "PersonalMessage[" + contact + ", " + kind.channel() + "]";
    }
}

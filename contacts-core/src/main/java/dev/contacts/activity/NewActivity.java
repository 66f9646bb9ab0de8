package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.PostalAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is not stored yet: whose it is, what happened, when, the host's key and whatever else there is to tell. A pure value:
 * nothing is stored before {@code contacts.activities().append(...)}. Immutable and safe for use by several threads; each method returns
 * a changed copy; {@code toString()} is masked. Rules 002-34 … 002-36.
 */
public final class NewActivity {

    /** What keys begin with that the library gives to the activities of its messages; those of hosts do not. */
    public static final String RESERVED_KEYS = "message/";

    private static final String RESERVED_NAMES = "message_";

    private final ContactId contact;
    private final ActivityDetail detail;
    private final @Nullable Instant at;
    private final String key;
    private final Attributes payload;
    private final @Nullable PostalAddress address;

    private NewActivity(
            ContactId contact,
            ActivityDetail detail,
            @Nullable Instant at,
            String key,
            Attributes payload,
            @Nullable PostalAddress address) {
        this.contact = contact;
        this.detail = detail;
        this.at = at;
        this.key = key;
        this.payload = payload;
        this.address = address;
    }

    /**
     * An activity of a contact.
     *
     * @param contact the contact
     * @param detail what happened
     * @return a new activity, without time, key and payload
     */
    public static NewActivity of(ContactId contact, ActivityDetail detail) {
        return new NewActivity(
                requireNonNull(contact, "contact"),
                requireNonNull(detail, "detail"),
                null,
                "",
                Attributes.empty(),
                null);
    }

    /**
     * A message that was sent. Rule 002-34.
     *
     * @param contact the contact
     * @param message what refers to the message
     * @param channel the channel it went by
     * @param status what became of it
     * @return a new activity
     * @throws InvalidValueException if a text is not allowed
     */
    public static NewActivity campaign(ContactId contact, String message, Channel channel, String status) {
        return of(contact, new ActivityDetail.Campaign(message, channel, status));
    }

    /**
     * An event. Rule 002-35.
     *
     * @param contact the contact
     * @param name what happened
     * @param workflows the workflows that it is assigned to
     * @return a new activity
     * @throws InvalidValueException if a text is not allowed
     */
    public static NewActivity event(ContactId contact, String name, String... workflows) {
        return of(contact, new ActivityDetail.Event(ActivityCategory.EVENT, name, List.of(workflows)));
    }

    /**
     * An order. Rule 002-36.
     *
     * @param contact the contact
     * @param externalId the order's id in the host's system
     * @param amount what it came to
     * @param status how far it has come
     * @return a new activity
     * @throws InvalidValueException if a text or the amount is not allowed
     */
    public static NewActivity order(ContactId contact, String externalId, Money amount, String status) {
        return of(contact, new ActivityDetail.Order(externalId, amount, status));
    }

    /**
     * A system event. Rule 003-19.
     *
     * @param contact the contact
     * @param kind what the system did
     * @return a new activity
     * @throws InvalidValueException if the text is not allowed
     */
    public static NewActivity system(ContactId contact, String kind) {
        return of(contact, new ActivityDetail.SystemEvent(kind));
    }

    /**
     * This activity with the time at which it happened; without it, that of the call is taken.
     *
     * @param when an instant of the years 1 to 9999; cut to microseconds
     * @return a changed copy
     * @throws InvalidValueException if the instant is out of range
     */
    public NewActivity at(Instant when) {
        return new NewActivity(contact, detail, new InstantValue(when).value(), key, payload, address);
    }

    /**
     * This activity under a key of the host's: however often it is appended, the contact has it once.
     *
     * @param own what makes it unique among the contact's activities, compared exactly; 1 to 200 characters, not blank, and not one
     *     that begins with {@value #RESERVED_KEYS}
     * @return a changed copy
     * @throws InvalidValueException if the key is not allowed
     */
    public NewActivity key(String own) {
        if (own.startsWith(RESERVED_KEYS)) {
            throw new InvalidValueException(
                    "activity key", "RESERVED_KEY", "keys that begin with " + RESERVED_KEYS + " are the library's");
        }
        return new NewActivity(contact, detail, at, ActivityText.checked("activity key", own), payload, address);
    }

    /**
     * This activity with one more value in its payload.
     *
     * @param name the value's name, in any case; not one that begins with {@code message_}, which are those of messages
     * @param value a text, number, boolean, {@code LocalDate}, {@code Instant}, list of texts or {@code FieldValue}
     * @return a changed copy
     * @throws InvalidValueException if the name or the value is not allowed
     */
    public NewActivity set(String name, Object value) {
        if (name.toLowerCase(Locale.ROOT).startsWith(RESERVED_NAMES)) {
            throw new InvalidValueException(
                    "payload name", "RESERVED_NAME", "names do not begin with " + RESERVED_NAMES);
        }
        return new NewActivity(
                contact, detail, at, key, payload.with(FieldName.of(name), FieldValue.of(value)), address);
    }

    /**
     * This activity with a postal address, which an order may bring: it is part of the payload, under the names of the standard fields, and
     * becomes the contact's address if the host has allowed that ({@code ContactsBuilder.addressFromOrders}). Rule 002-22.
     *
     * @param of the address
     * @return a changed copy
     * @throws InvalidValueException if this is not an order
     */
    public NewActivity address(PostalAddress of) {
        if (!(detail instanceof ActivityDetail.Order)) {
            throw new InvalidValueException("address", "ORDER_ONLY", "only an order brings an address");
        }
        Attributes more = payload;
        for (Map.Entry<FieldName, String> part : of.values().entrySet()) {
            more = more.with(part.getKey(), FieldValue.of(part.getValue()));
        }
        return new NewActivity(contact, detail, at, key, more, of);
    }

    /**
     * Whose it is.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * What happened.
     *
     * @return the detail
     */
    public ActivityDetail detail() {
        return detail;
    }

    /**
     * When it happened.
     *
     * @return the instant, or empty for that of the call
     */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /**
     * The host's key.
     *
     * @return the key; empty if there is none
     */
    public String key() {
        return key;
    }

    /**
     * Whatever else there is to tell.
     *
     * @return values by name
     */
    public Attributes payload() {
        return payload;
    }

    /**
     * The address that an order brings.
     *
     * @return the address, if there is one
     */
    public Optional<PostalAddress> address() {
        return Optional.ofNullable(address);
    }

    /** Contact and category, never what happened. */
    @Override
    public String toString() {
        return "NewActivity[" + contact + ", " + detail.category() + "]";
    }
}

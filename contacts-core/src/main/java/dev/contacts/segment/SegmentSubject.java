package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityTotals;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.group.Membership;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.StandardField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SegmentRule} looks at: a contact at a moment, with what else is known of it. Hands out what conditions need, and reads
 * it only when they ask. Used by one thread, within the transaction it was made in; one without facts is immutable.
 */
public final class SegmentSubject {

    private final Contact contact;
    private final Instant now;
    private final SubjectFacts facts;
    private final @Nullable Attributes attributes;

    private SegmentSubject(Contact contact, Instant now, SubjectFacts facts, @Nullable Attributes attributes) {
        this.contact = requireNonNull(contact, "contact");
        this.now = requireNonNull(now, "now");
        this.facts = requireNonNull(facts, "facts");
        this.attributes = attributes;
    }

    /**
     * A contact of which nothing else is known: it is in no group.
     *
     * @param contact the contact
     * @param now the instant for conditions that are relative to it
     */
    public SegmentSubject(Contact contact, Instant now) {
        this(contact, now, SubjectFacts.NONE);
    }

    /**
     * A contact with what else is known of it.
     *
     * @param contact the contact
     * @param now the instant for conditions that are relative to it
     * @param facts answers what the contact itself does not say
     */
    public SegmentSubject(Contact contact, Instant now, SubjectFacts facts) {
        this(contact, now, facts, null);
    }

    /**
     * The contact.
     *
     * @return the contact
     */
    public Contact contact() {
        return contact;
    }

    /**
     * The moment.
     *
     * @return the instant for conditions that are relative to it
     */
    public Instant now() {
        return now;
    }

    /**
     * The value of a field: of the contact, or of the membership within a rule after {@code where}.
     *
     * @param field the field
     * @return the value, if there is one
     */
    public Optional<FieldValue> value(FieldName field) {
        return attributes == null ? contact.value(field) : attributes.get(field);
    }

    /**
     * The contact's time zone, by which its days begin and end.
     *
     * @return the zone in the standard field {@code time_zone}; UTC if it has none, or one that this Java does not know
     */
    public ZoneId zone() {
        return contact.standard()
                .get(StandardField.TIME_ZONE.fieldName())
                .flatMap(zone -> known(zone.print()))
                .orElse(ZoneOffset.UTC);
    }

    /**
     * The contact's membership in a group.
     *
     * @param group the group's name, in any case
     * @return the membership, or empty if there is none or no such group
     */
    public Optional<Membership> membership(String group) {
        return facts.membership(contact.id(), requireNonNull(group, "group"));
    }

    /**
     * What some activities of the contact come to.
     *
     * @param selection which activities
     * @return their count, last instant and sums, or empty if there are none
     */
    public Optional<ActivityTotals> activities(ActivitySelection selection) {
        return facts.activities(contact.id(), selection.query());
    }

    /**
     * What the contact has agreed to.
     *
     * @param channel the channel
     * @param category the category
     * @return what holds for it, by the contact's ledger
     */
    public SubscriptionState consent(Channel channel, SubscriptionCategory category) {
        return facts.consent(contact.id(), requireNonNull(channel, "channel"), requireNonNull(category, "category"));
    }

    /**
     * Where the contact is on the blacklist.
     *
     * @return the channels on which one of its addresses is on the blacklist, itself or by its domain
     */
    public Set<Channel> blacklisted() {
        return facts.blacklisted(contact.id());
    }

    /** The same contact, whose fields are now those of a membership. */
    SegmentSubject withFields(Attributes ofMembership) {
        return new SegmentSubject(contact, now, facts, ofMembership);
    }

    private static Optional<ZoneId> known(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The contact and the moment, masked. */
    @Override
    public String toString() {
        return "SegmentSubject[" + contact + ", now=" + now + "]";
    }
}

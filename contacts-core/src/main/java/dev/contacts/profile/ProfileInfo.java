package dev.contacts.profile;

import static java.util.Objects.requireNonNull;

import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.Subscription;
import dev.contacts.contact.Contact;
import dev.contacts.contact.Note;
import dev.contacts.contact.Origin;
import dev.contacts.contact.RegionalSettings;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The information part of a profile: everything entered or collected, as it was when the profile was opened. Immutable and safe for use by
 * several threads; {@code toString()} is masked. Rules 002-01, 002-11, 003-09.
 *
 * @param contact the contact, with identifiers, values and provenance
 * @param memberships its memberships, ordered by group id
 * @param groups the groups of the memberships, ordered by id
 * @param notes the notes about it, the oldest first
 * @param channels how each of its addresses stands, blacklisting with date and reason (rules 002-18 … 002-20, 002-27, 002-28, 003-12)
 * @param subscriptions its subscriptions, with date and reason, ordered by channel and category (rules 002-21, 002-29, 003-11)
 * @param apps the applications it has installed, with ids and devices (rules 002-16, 002-17)
 */
public record ProfileInfo(
        Contact contact,
        List<Membership> memberships,
        List<Group> groups,
        List<Note> notes,
        List<ChannelStatus> channels,
        List<Subscription> subscriptions,
        List<AppInstallation> apps) {

    /** Checks that nothing is missing. */
    public ProfileInfo {
        requireNonNull(contact, "contact");
        memberships = List.copyOf(memberships);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        channels = List.copyOf(channels);
        subscriptions = List.copyOf(subscriptions);
        apps = List.copyOf(apps);
    }

    /**
     * What to show on top. Rule 002-13.
     *
     * @return a text that is never blank
     */
    public String displayName() {
        return contact.displayName();
    }

    /**
     * The external link to a picture. Rule 003-18.
     *
     * @return the link, if there is one
     */
    public Optional<URI> avatarLink() {
        return contact.avatarLink();
    }

    /**
     * The list the contact lives in.
     *
     * @return the list's name
     */
    public SchemaName list() {
        return contact.schema();
    }

    /**
     * Time zone and preferred language. Rule 002-24.
     *
     * @return the settings; each may be unknown
     */
    public RegionalSettings regionalSettings() {
        return contact.regionalSettings();
    }

    /**
     * All values of fields, standard ones first, each with its origin. Rule 002-11.
     *
     * @return the values
     */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        contact.standard().forEach((name, value) -> values.add(value(name, value)));
        contact.attributes().forEach((name, value) -> values.add(value(name, value)));
        return values;
    }

    private Value value(FieldName name, FieldValue value) {
        return new Value(name, value, contact.origin(name).orElseThrow());
    }

    /** The contact's id and how much there is, never what. */
    @Override
    public String toString() {
        return "ProfileInfo[" + contact.id() + ", memberships=" + memberships.size() + ", notes=" + notes.size() + "]";
    }

    /**
     * A value and where it comes from. Immutable.
     *
     * @param field the field
     * @param value its value
     * @param origin by which way the value came in
     */
    public record Value(FieldName field, FieldValue value, Origin origin) {
        /** Checks that nothing is missing. */
        public Value {
            requireNonNull(field, "field");
            requireNonNull(value, "value");
            requireNonNull(origin, "origin");
        }
    }
}

package dev.contacts.tck;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.Contact;
import dev.contacts.contact.Note;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Values as text with everything they hold. Equality is not enough to compare what came back from a store: identifiers are equal by
 * key alone, field names without regard to case. Safe for use by several threads.
 */
public final class Exact {

    private Exact() {}

    /**
     * A contact as text.
     *
     * @param contact a contact
     * @return everything it holds
     */
    public static String contact(Contact contact) {
        return "contact " + contact.id() + " version=" + contact.version() + " schema="
                + contact.schema().value() + " test="
                + contact.test() + " identifiers=" + identifiers(contact.identifiers()) + " standard="
                + attributes(contact.standard()) + " attributes=" + attributes(contact.attributes()) + " "
                + contact.provenance();
    }

    /**
     * Contacts as texts.
     *
     * @param contacts any number of them
     * @return everything each of them holds
     */
    public static List<String> contacts(Collection<Contact> contacts) {
        return contacts.stream().map(Exact::contact).toList();
    }

    /**
     * A membership as text.
     *
     * @param membership a membership
     * @return everything it holds
     */
    public static String membership(Membership membership) {
        return "membership " + membership.contact() + " in " + membership.group() + " " + membership.status()
                + " since " + membership.since() + " " + attributes(membership.attributes());
    }

    /**
     * Memberships as texts.
     *
     * @param memberships any number of them
     * @return everything each of them holds
     */
    public static List<String> memberships(Collection<Membership> memberships) {
        return memberships.stream().map(Exact::membership).toList();
    }

    /**
     * A group as text.
     *
     * @param group a group
     * @return everything it holds
     */
    public static String group(Group group) {
        return "group " + group.id() + " name=" + group.name() + " description=" + group.description() + " "
                + group.optIn() + " archived=" + group.archived() + " " + attributes(group.attributes())
                + " members open=" + group.memberSchema().open() + " fields="
                + group.memberSchema().fields().stream().map(Exact::field).toList() + " unsubscribed="
                + group.unsubscribed() + " by " + group.createdBy() + " at " + group.createdAt();
    }

    /**
     * Groups as texts.
     *
     * @param groups any number of them
     * @return everything each of them holds
     */
    public static List<String> groups(Collection<Group> groups) {
        return groups.stream().map(Exact::group).toList();
    }

    /**
     * A saved segment as text.
     *
     * @param segment a segment
     * @return everything it holds
     */
    public static String segment(Segment segment) {
        String content = segment instanceof DynamicSegment dynamic
                ? "of " + dynamic.base().map(SchemaName::value) + " by rule "
                        + dynamic.rule().text()
                : "static";
        return "segment " + segment.id() + " name=" + segment.name() + " description=" + segment.description() + " by "
                + segment.createdBy() + " at " + segment.createdAt() + " " + content;
    }

    /**
     * Saved segments as texts.
     *
     * @param segments any number of them
     * @return everything each of them holds
     */
    public static List<String> segments(Collection<? extends Segment> segments) {
        return segments.stream().map(Exact::segment).toList();
    }

    /**
     * An activity as text.
     *
     * @param activity an activity
     * @return everything it holds
     */
    public static String activity(Activity activity) {
        return "activity " + activity.id() + " at " + activity.at() + " via " + activity.origin() + " key <"
                + activity.key() + "> " + detail(activity.detail()) + " " + attributes(activity.payload());
    }

    /**
     * Activities as texts.
     *
     * @param activities any number of them
     * @return everything each of them holds
     */
    public static List<String> activities(Collection<Activity> activities) {
        return activities.stream().map(Exact::activity).toList();
    }

    private static String detail(ActivityDetail detail) {
        String more = "";
        if (detail instanceof ActivityDetail.Campaign campaign) {
            more = " channel <" + campaign.channel() + ">";
        } else if (detail instanceof ActivityDetail.Event event) {
            more = " workflows " + event.workflows();
        } else if (detail instanceof ActivityDetail.Order order) {
            more = " " + money(order.amount());
        }
        return detail.category() + " <" + detail.name() + "> <" + detail.status() + ">" + more;
    }

    /**
     * Totals as text.
     *
     * @param totals the totals of one contact
     * @return everything they hold
     */
    public static String totals(ActivityTotals totals) {
        return "totals " + totals.contact() + " count=" + totals.count() + " last=" + totals.last() + " sums="
                + totals.sums().stream().map(Exact::money).toList();
    }

    private static String money(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    /**
     * A note as text.
     *
     * @param note a note
     * @return everything it holds
     */
    public static String note(Note note) {
        return note + " <" + note.content() + ">";
    }

    /**
     * A ledger of consent as text.
     *
     * @param ledger a ledger
     * @return everything it holds
     */
    public static String ledger(ConsentLedger ledger) {
        return "ledger " + ledger.head() + " "
                + ledger.entries().stream()
                        .map(entry -> entry + " reason=" + entry.change().reason() + " text="
                                + entry.basis().textVersion() + " evidence="
                                + entry.basis().evidence() + " hash=" + entry.hash())
                        .toList();
    }

    /**
     * An application as text.
     *
     * @param app an application of a contact
     * @return everything it holds
     */
    public static String app(ContactApp app) {
        AppInstallation installed = app.installation();
        return "app " + app.contact() + " " + installed.app() + " " + installed.name() + " " + installed.ids() + " "
                + installed.devices().stream()
                        .map(device -> List.of(
                                device.model(),
                                device.os(),
                                device.locale(),
                                device.appVersion(),
                                Boolean.toString(device.active())))
                        .toList()
                + " " + installed.optedIn() + " " + installed.lastOpen();
    }

    /**
     * An entry of the blacklist as text.
     *
     * @param entry an entry
     * @return everything it holds
     */
    public static String blacklisting(BlacklistEntry entry) {
        return entry + " key=" + entry.target().key() + " reason=" + entry.reason();
    }

    /**
     * A schema as text.
     *
     * @param schema a schema
     * @return everything it holds
     */
    public static String schema(ProfileSchema schema) {
        return "schema " + schema.name() + " version=" + schema.version() + " " + schema.type() + " open="
                + schema.isOpen()
                + " identifiers=" + schema.identifierPolicy()
                + schema.source()
                        .map(source -> " from=" + source.base() + " rule=" + source.rule())
                        .orElse("")
                + " by " + schema.createdBy() + " at " + schema.createdAt() + " description=" + schema.description()
                + " fields=" + schema.fields().stream().map(Exact::field).toList()
                + " archived="
                + schema.archivedFields().stream().map(Exact::field).toList();
    }

    private static String field(FieldDefinition field) {
        return field.name().value() + " " + field.type() + " required=" + field.required() + " indexed="
                + field.indexed() + " " + field.privacy() + " " + field.constraints();
    }

    private static List<String> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> identifier.type() + "<" + identifier.value() + "><" + identifier.key() + ">")
                .toList();
    }

    private static List<String> attributes(Attributes attributes) {
        List<String> all = new ArrayList<>();
        attributes.forEach((name, value) -> all.add(name.value() + "=" + value(value)));
        return all;
    }

    private static String value(FieldValue value) {
        return value.getClass().getSimpleName() + "<" + value.print() + ">";
    }
}

package dev.contacts.internal.export;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.activity.Feed;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.transfer.Target;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One contact, section by section.
 *
 * @param context where it is, and whose tables the host has beside it
 * @param id the contact
 * @param sections what is exported of it
 */
record ContactExport(CallContext context, ContactId id, Set<ExportSection> sections) implements ExportContent {

    @Override
    public ExportContent only(Set<ExportSection> some) {
        return new ContactExport(context, id, some);
    }

    @Override
    public boolean isOneContact() {
        return true;
    }

    @Override
    public void write(StoreTransaction tx, ExportWriter out, Instant now) {
        Contact contact = new OneContact(id).read(tx);
        out.begin(new Subject(contact, sections, now));
        for (ExportSection section : ExportSection.values()) {
            if (sections.contains(section)) {
                write(section, tx, contact, out, now);
            }
        }
        out.endContact();
    }

    private void write(ExportSection section, StoreTransaction tx, Contact contact, ExportWriter out, Instant now) {
        switch (section) {
            case CONTACT -> out.item(about(contact));
            case IDENTIFIERS -> contact.identifiers().forEach(identifier -> out.item(of(identifier)));
            case CHANNEL_ADDRESSES -> ConsentItems.addresses(context, tx, contact, out::item);
            case ATTRIBUTES -> out.item(attributes(contact));
            case MEMBERSHIPS -> writeMemberships(tx, out::item);
            case CONSENT ->
                tx.consents()
                        .ofContacts(List.of(id))
                        .forEach(ledger -> ledger.entries().forEach(entry -> out.item(ConsentItems.of(entry))));
            case NOTES -> tx.notes().ofContacts(List.of(id)).forEach(note -> out.item(of(note)));
            case MOBILE_APP -> new MobileAppItems(tx, id).write(out::item);
            case RELATED_DATA -> context.policies().privacy().contributors().forEach(has -> write(has, tx, out::item));
            case EVENTS ->
                Feed.forEach(
                        tx.activities(),
                        id,
                        out.isForReading() ? ActivityQuery.all().newestFirst() : ActivityQuery.all(),
                        now,
                        activity -> out.item(ActivityItems.of(activity)));
        }
    }

    private static Item about(Contact contact) {
        Provenance provenance = contact.provenance();
        return Item.of(ExportSection.CONTACT)
                .text("contact_id", contact.id().toString())
                .number("version", contact.version())
                .text("list", contact.schema().value())
                .truth("test", contact.isTest())
                .at("added_at", provenance.addedAt())
                .text("added_via", provenance.addedVia().name())
                .text("added_by", provenance.addedBy().name())
                .at("updated_at", provenance.updatedAt())
                .text("updated_via", provenance.updatedVia().name())
                .text("updated_by", provenance.updatedBy().name());
    }

    private static Item of(Identifier identifier) {
        return Item.of(ExportSection.IDENTIFIERS).text(Target.nameOf(identifier.type()), identifier.value());
    }

    private static Item attributes(Contact contact) {
        Item item = Item.of(ExportSection.ATTRIBUTES);
        contact.standard().forEach((name, value) -> item.put("", name.value(), value));
        item.all("attribute", contact.attributes());
        contact.standard().names().forEach(name -> addOrigin(contact, name, item));
        contact.attributes().names().forEach(name -> addOrigin(contact, name, item));
        return item;
    }

    private static void addOrigin(Contact contact, FieldName name, Item item) {
        contact.origin(name).ifPresent(origin -> item.put("origin", name.value(), new TextValue(origin.name())));
    }

    private void writeMemberships(StoreTransaction tx, Consumer<Item> out) {
        List<Membership> memberships = tx.memberships().ofContacts(List.of(id));
        Map<GroupId, Group> groups = tx
                .groups()
                .find(memberships.stream().map(Membership::group).toList())
                .stream()
                .collect(Collectors.toMap(Group::id, Function.identity()));
        for (Membership membership : memberships) {
            Group group = groups.get(membership.group());
            out.accept(Item.of(
                            ExportSection.MEMBERSHIPS,
                            group == null ? membership.group().toString() : group.name())
                    .text("kind", "GROUP")
                    .text("status", membership.status().name())
                    .at("since", membership.since())
                    .all("attribute", membership.attributes()));
        }
        List<SegmentMember> members = tx.segmentMembers().ofContacts(List.of(id));
        if (members.isEmpty()) {
            return;
        }
        tx.segments()
                .find(members.stream().map(SegmentMember::segment).toList())
                .forEach(segment -> out.accept(
                        Item.of(ExportSection.MEMBERSHIPS, segment.name()).text("kind", "SEGMENT")));
    }

    private static Item of(Note note) {
        return Item.of(ExportSection.NOTES, note.id().toString())
                .text("content", note.content())
                .text("created_by", note.createdBy().name())
                .at("created_at", note.createdAt());
    }

    private void write(PersonalDataContributor contributor, StoreTransaction tx, Consumer<Item> out) {
        String host = contributor.name();
        contributor.export(id, tx::resource, (name, value) -> out.accept(line(host, name, value)));
    }

    private static Item line(String host, @Nullable String name, @Nullable String value) {
        if (name != null && value != null && !name.isBlank()) {
            try {
                new TextValue(name); // a name is text as well
                return Item.of(ExportSection.RELATED_DATA, host).put("data", name, new TextValue(value));
            } catch (InvalidValueException e) {
                throw refused(host, "a name or a value that is not well-formed text");
            }
        }
        throw refused(host, "a line without a name or a value");
    }

    private static ExportFailedException refused(String host, String what) {
        return new ExportFailedException(0, "the contributor \"" + host + "\" gave " + what, null);
    }
}

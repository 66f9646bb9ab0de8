package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.activity.Feed;
import dev.contacts.internal.transfer.CsvWriter;
import dev.contacts.internal.transfer.Target;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One contact, one line per fact: section, item (which one of the section, where it has several), name, value.
 *
 * @param id the contact
 * @param contributors what the host's own tables have about it
 */
record ContactExport(ContactId id, List<PersonalDataContributor> contributors) implements ExportContent {

    @Override
    public void write(StoreTransaction tx, CsvWriter out, Instant now) {
        Contact contact = tx.contacts().find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ContactNotFoundException(id));
        out.line("section", "item", "name", "value");
        writeContact(contact, out);
        for (Identifier identifier : contact.identifiers()) {
            out.line("identifiers", null, Target.nameOf(identifier.type()), identifier.value());
        }
        write("standard", null, contact.standard(), out);
        write("attributes", null, contact.attributes(), out);
        writeMemberships(tx, out);
        Feed.forEach(tx.activities(), id, activity -> ActivityLines.write(activity, out));
        ConsentLines.write(tx, id, out);
        tx.notes().ofContacts(List.of(id)).forEach(note -> writeNote(note, out));
        for (PersonalDataContributor contributor : contributors) {
            String item = contributor.name();
            contributor.export(id, tx::resource, (name, value) -> out.line("host", item, name, value));
        }
        writeProvenance(contact.provenance(), out);
        out.endContact();
    }

    private static void writeContact(Contact contact, CsvWriter out) {
        out.line("contact", null, "contact_id", contact.id().toString());
        out.line("contact", null, "version", Long.toString(contact.version()));
        out.line("contact", null, "list", contact.schema().value());
        out.line("contact", null, "test", Boolean.toString(contact.isTest()));
    }

    private void writeMemberships(StoreTransaction tx, CsvWriter out) {
        List<Membership> memberships = tx.memberships().ofContacts(List.of(id));
        Map<GroupId, Group> groups = tx
                .groups()
                .find(memberships.stream().map(Membership::group).toList())
                .stream()
                .collect(Collectors.toMap(Group::id, Function.identity()));
        for (Membership membership : memberships) {
            Group group = groups.get(membership.group());
            String item = group == null ? membership.group().toString() : group.name();
            out.line("memberships", item, "status", membership.status().name());
            out.line("memberships", item, "since", membership.since().toString());
            write("member_attributes", item, membership.attributes(), out);
        }
    }

    private static void writeNote(Note note, CsvWriter out) {
        String item = note.id().toString();
        out.line("notes", item, "content", note.content());
        out.line("notes", item, "created_by", note.createdBy().name());
        out.line("notes", item, "created_at", note.createdAt().toString());
    }

    private static void writeProvenance(Provenance provenance, CsvWriter out) {
        out.line("provenance", null, "added_at", provenance.addedAt().toString());
        out.line("provenance", null, "added_via", provenance.addedVia().name());
        out.line("provenance", null, "added_by", provenance.addedBy().name());
        out.line("provenance", null, "updated_at", provenance.updatedAt().toString());
        out.line("provenance", null, "updated_via", provenance.updatedVia().name());
        out.line("provenance", null, "updated_by", provenance.updatedBy().name());
    }

    private static void write(String section, @Nullable String item, Attributes values, CsvWriter out) {
        values.forEach((name, value) -> out.line(section, item, name.value(), value.print()));
    }
}

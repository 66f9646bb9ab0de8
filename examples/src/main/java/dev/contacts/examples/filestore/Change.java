package dev.contacts.examples.filestore;

import dev.contacts.activity.Activity;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of a workspace's tables, decided and without any condition. A transaction makes it in memory, its commit writes it, and opening
 * the store makes it again: by the same method each time, so what is read back is what was seen before.
 */
sealed interface Change {

    void applyTo(Tables tables);

    /** Whether something must be gone for good afterwards, from the files too. */
    default boolean erases() {
        return false;
    }

    record PutContact(Contact contact) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.put(contact);
        }
    }

    record RemoveContact(ContactId contact) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.remove(contact);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutGroup(Group group) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.groups.put(group.id(), group);
        }
    }

    record RemoveGroup(GroupId group) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.groups.remove(group);
            tables.memberships
                    .values()
                    .removeIf(membership -> membership.group().equals(group));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutMembership(Membership membership) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.memberships.put(new Key<>(membership.contact(), membership.group()), membership);
        }
    }

    record RemoveMembership(ContactId contact, GroupId group) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.memberships.remove(new Key<>(contact, group));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutSegment(StoredSegment segment) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.segments.put(segment.id(), segment.toSegment());
        }
    }

    record RemoveSegment(SegmentId segment) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.segments.remove(segment);
            tables.segmentMembers.removeIf(member -> member.second().equals(segment));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutSegmentMember(SegmentMember member) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.segmentMembers.add(new Key<>(member.contact(), member.segment()));
        }
    }

    record RemoveSegmentMember(SegmentMember member) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.segmentMembers.remove(new Key<>(member.contact(), member.segment()));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutActivity(Activity activity) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.activities.put(activity.id(), activity);
        }
    }

    record TakeNumber(ContactId contact, long number) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.lastNumbers.put(contact, number);
        }
    }

    record PutNote(Note note) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.notes.put(new Key<>(note.contact(), note.id()), note);
        }
    }

    record RemoveNote(ContactId contact, NoteId note) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.notes.remove(new Key<>(contact, note));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record AppendConsent(ConsentEntry entry) implements Change {
        @Override
        public void applyTo(Tables tables) {
            List<ConsentEntry> entries = new ArrayList<>();
            ConsentLedger before = tables.ledgers.get(entry.contact());
            if (before != null) {
                entries.addAll(before.entries());
            }
            entries.add(entry);
            tables.ledgers.put(entry.contact(), new ConsentLedger(ConsentHead.at(entry), entries));
        }
    }

    record KeepRefused(RefusedAddress refused) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.refused.add(refused);
        }
    }

    record RemoveRefused(RefusedAddress refused) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.refused.remove(refused);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutAddress(ChannelRegistration registration) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.addresses.put(registration.address(), registration);
        }
    }

    record RemoveAddress(ChannelAddress address) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.addresses.remove(address);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutApp(ContactApp app) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.apps.put(new Key<>(app.contact(), app.installation().app()), app);
        }
    }

    record RemoveApp(ContactId contact, String app) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.apps.remove(new Key<>(contact, app));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutBlacklisting(BlacklistEntry entry) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.blacklist.put(entry.target(), entry);
        }
    }

    record RemoveBlacklisting(BlacklistTarget target) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.blacklist.remove(target);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutSuppression(Suppression suppression) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.suppressed.put(suppression.digest(), suppression);
        }

        @Override
        public boolean erases() {
            return true; // a record of its own commit would join it to the deletion for ever
        }
    }

    record RemoveSuppression(String digest) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.suppressed.remove(digest);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutSchema(StoredSchema schema) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.schemas.remove(schema.name()); // the map keeps the key it has, and its spelling with it
            tables.schemas.put(schema.name(), schema.toSchema());
        }
    }

    record RemoveSchema(SchemaName name) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.schemas.remove(name);
        }
    }

    record PutImport(ImportSession session) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.imports.put(session.id().toString(), session);
        }
    }

    record PutRejected(ImportId session, Rejected rejected) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.rejected.put(new Key<>(session.toString(), rejected.row()), rejected);
        }
    }

    record PutPart(ImportId session, ImportPart part) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.parts.put(new Key<>(session.toString(), part.firstRow()), part);
        }
    }

    record PutImported(ImportId session, ImportChange change) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.imported.put(new Key<>(change.contact(), session.toString()), change);
        }
    }

    record RemoveImported(ImportId session, ContactId contact) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.imported.remove(new Key<>(contact, session.toString()));
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutExport(ExportJob job) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.exports.put(job.id(), job);
        }
    }

    record RemoveExport(ExportId job) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.exports.remove(job);
        }

        @Override
        public boolean erases() {
            return true;
        }
    }

    record PutRemains(AnonymizedRecord remains) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.remains.put(remains.id().toString(), remains);
        }

        @Override
        public boolean erases() {
            return true; // a record of its own commit would join it to the receipt for ever
        }
    }

    record PutReceipt(AnonymizationReceipt receipt) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.receipts.put(receipt.seal().number(), receipt);
        }
    }

    record PutCount(ActivityCount count) implements Change {
        @Override
        public void applyTo(Tables tables) {
            tables.counts.put(count.withCount(0), count);
        }
    }
}

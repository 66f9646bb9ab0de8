package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * The calls that cannot be meant, for stores to refuse alike: each method throws {@link IllegalArgumentException} if its rule is broken. A
 * store calls it first, so that a refused call has touched nothing and the transaction can go on. Safe for use by several threads.
 */
public final class Arguments {

    private Arguments() {}

    /**
     * For {@link ContactRecords#insert}.
     *
     * @param contacts each once, of version 1
     */
    public static void requireNew(Collection<Contact> contacts) {
        requireEachOnce(contacts, Contact::id, "a contact is inserted once");
        if (contacts.stream().anyMatch(contact -> contact.version() != 1)) {
            throw new IllegalArgumentException("a contact is inserted with version 1");
        }
    }

    /**
     * For {@link ContactRecords#update}.
     *
     * @param changes at most one per contact
     */
    public static void requireOnePerContact(Collection<ContactChange> changes) {
        requireEachOnce(changes, change -> change.before().id(), "a call changes a contact once");
    }

    /**
     * For {@link ContactRecords#delete}.
     *
     * @param contacts each once
     */
    public static void requireEachOnce(Collection<Contact> contacts) {
        requireEachOnce(contacts, Contact::id, "a call deletes a contact once");
    }

    /**
     * For {@link ImportJournalRecords#put}.
     *
     * @param changes at most one per contact
     */
    public static void requireOneEntryPerContact(Collection<? extends ImportChange> changes) {
        requireEachOnce(changes, ImportChange::contact, "a call says one thing about a contact");
    }

    /**
     * For {@link ImportJournalRecords#renumber}.
     *
     * @param versions at most one per contact
     */
    public static void requireOneVersionPerContact(Collection<JournalVersion> versions) {
        requireEachOnce(versions, JournalVersion::contact, "a contact has one version");
    }

    /**
     * For {@link ImportRecords#addRejected}.
     *
     * @param rows each once
     */
    public static void requireRowsOnce(Collection<RowOutcome.Rejected> rows) {
        requireEachOnce(rows, RowOutcome.Rejected::row, "a row is rejected once");
    }

    /**
     * For {@link ImportRecords#insert}.
     *
     * @param session a session of version 1
     */
    public static void requireFirst(ImportSession session) {
        if (session.version() != 1) {
            throw new IllegalArgumentException("a session is inserted with version 1");
        }
    }

    /**
     * For {@link ImportRecords#update}.
     *
     * @param before a session
     * @param after its next version
     */
    public static void requireNext(ImportSession before, ImportSession after) {
        if (!after.id().equals(before.id()) || after.version() != before.version() + 1) {
            throw new IllegalArgumentException("a session is replaced by its next version");
        }
    }

    /**
     * For {@link ExportRecords#insert}.
     *
     * @param job a job of version 1
     */
    public static void requireFirst(ExportJob job) {
        if (job.version() != 1) {
            throw new IllegalArgumentException("a job is inserted with version 1");
        }
    }

    /**
     * For {@link ExportRecords#update}.
     *
     * @param before a job
     * @param after its next version
     */
    public static void requireNext(ExportJob before, ExportJob after) {
        if (!after.id().equals(before.id())
                || !after.contact().equals(before.contact())
                || after.version() != before.version() + 1) {
            throw new IllegalArgumentException("a job is replaced by its next version");
        }
    }

    /**
     * For {@link SchemaRecords#insert}.
     *
     * @param schema a schema of version 1
     */
    public static void requireFirst(ProfileSchema schema) {
        if (schema.version() != 1) {
            throw new IllegalArgumentException("a schema is inserted with version 1");
        }
    }

    /**
     * For {@link PrivacyRecords#add}.
     *
     * @param receipt a receipt without opening
     * @param workspace the transaction's workspace, which the receipt must name
     */
    public static void requireOf(AnonymizationReceipt receipt, Workspace workspace) {
        if (!receipt.workspace().equals(requireNonNull(workspace, "workspace"))) {
            throw new IllegalArgumentException("a receipt is kept in its own workspace");
        } else if (!receipt.opening().equals(ReceiptOpening.WITHHELD)) {
            throw new IllegalArgumentException("the opening of a receipt is not stored");
        }
    }

    /**
     * For {@link PrivacyRecords#addPieces}.
     *
     * @param pieces each once
     */
    public static void requirePiecesOnce(Collection<AnonymizedRecord> pieces) {
        requireEachOnce(pieces, AnonymizedRecord::id, "each piece has an id of its own");
    }

    /**
     * For {@link PrivacyRecords#addCounts}.
     *
     * @param counts each place once
     */
    public static void requireCountsOnce(Collection<ActivityCount> counts) {
        requireEachOnce(counts, count -> count.withCount(0), "a call counts in a place once");
    }

    /**
     * For every page, and for {@link NoteRecords#add}.
     *
     * @param limit 1 or more
     */
    public static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is 1 or more");
        }
    }

    private static <T> void requireEachOnce(Collection<T> batch, Function<T, Object> key, String rule) {
        if (batch.size() > 1) { // the common call has nothing to compare
            Set<Object> seen = new HashSet<>(2 * batch.size());
            for (T each : batch) {
                if (!seen.add(key.apply(each))) {
                    throw new IllegalArgumentException(rule);
                }
            }
        }
    }
}

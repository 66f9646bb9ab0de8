package dev.contacts.internal.privacy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.JobErasure;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.privacy.AnonymizationMethod;
import dev.contacts.privacy.AnonymizationNotifier;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.Anonymizer;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ErasureContext.Act;
import dev.contacts.privacy.NotificationFailedException;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.privacy.ReceiptFacts;
import dev.contacts.privacy.ReceiptSigner;
import dev.contacts.spi.StoreTransaction;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Anonymizes and deletes contacts, each in one transaction over everything that belongs to them. */
public final class Erasure {

    private static final Duration PLAN_LIFE = Duration.ofMinutes(15);

    private static final String LIBRARY = LibraryVersion.read();

    private final CallContext context;
    private final Anonymizer anonymizer = new Anonymizer(new SecureRandom());

    /** Erasure in the context of a call. */
    public Erasure(CallContext context) {
        this.context = context;
    }

    /** Replaces a contact by tokens and a receipt. */
    public AnonymizationReceipt anonymize(ContactId id, AnonymizationPolicy policy) {
        PrivacyOptions options = context.policies().privacy();
        if (!options.guard().allows(context.workspace(), context.actor(), id)) {
            throw new AnonymizationRefusedException(id);
        }
        return context.inTransactionOnLatest(tx -> {
            AnonymizationReceipt receipt = anonymize(tx, id, policy);
            tx.afterCommit(() -> tell(options.notifier(), receipt));
            return receipt;
        });
    }

    private AnonymizationReceipt anonymize(StoreTransaction tx, ContactId id, AnonymizationPolicy policy) {
        List<Membership> memberships =
                tx.memberships().toChange(List.of(id)); // keeps everybody else from what belongs to it
        Contact contact = load(tx, Set.of(id)).get(0);
        AnonymizedRecord remains = anonymizer.anonymize(
                context.workspace(),
                ListSchema.of(tx, contact.schema()),
                contact,
                memberships,
                tx.groups().find(memberships.stream().map(Membership::group).toList()),
                Addresses.registered(tx, List.of(contact)));
        SortedMap<String, Long> counts = counts(tx, List.of(contact), memberships);
        counts.putAll(Contributors.erase(context, tx, Act.ANONYMIZE, List.of(id)));
        remember(tx, contact, policy);
        new ConsentErasure(tx, List.of(contact)).removeFromBlacklist();
        JobErasure.erase(context, tx, List.of(id));
        tx.contacts().delete(List.of(contact)).orThrow();
        AnonymizationMethod method = new AnonymizationMethod(policy, AnonymizationMethod.RULES, LIBRARY);
        AnonymizationReceipt receipt = anonymizer.receipt(
                id,
                remains,
                new ReceiptFacts(context.workspace(), context.actor(), context.now(), method, counts),
                tx.privacy().lastReceipt(),
                signer());
        tx.privacy().add(remains, receipt.withoutOpening());
        return receipt;
    }

    private ReceiptSigner signer() {
        ReceiptSigner signer = context.policies().privacy().signer();
        return hash -> CallContext.ofPort("signer", () -> signer.sign(hash));
    }

    /** Stores what the policy lets remain of the activities. */
    private void remember(StoreTransaction tx, Contact contact, AnonymizationPolicy policy) {
        switch (policy) {
            case HASHED_EVENTS -> new History(tx, Set.of(contact.id())).hash(anonymizer, context.workspace());
            case COUNTS_ONLY -> {
                if (!contact.isTest()) {
                    int crowd = context.policies().privacy().smallestCrowd();
                    new CrowdCounts(tx, context.now(), crowd).count(contact);
                }
            }
            case NONE -> {}
        }
    }

    private static void tell(AnonymizationNotifier notifier, AnonymizationReceipt receipt) {
        try {
            notifier.anonymized(receipt.withoutOpening());
        } catch (Throwable e) { // also what Java says it cannot throw: else the opening would be lost
            throw new NotificationFailedException(receipt, e);
        }
    }

    /** The plan to delete exactly these contacts as they are now. */
    public DeletionPlan prepareDeletion(Collection<ContactId> ids) {
        Set<ContactId> wanted = new TreeSet<>(ids);
        return context.inTransaction(tx -> {
            List<Contact> contacts = load(tx, wanted);
            List<Membership> memberships = tx.memberships().ofContacts(wanted);
            return new PreparedDeletion(
                    context,
                    contacts,
                    belongings(tx, contacts, memberships),
                    counts(tx, contacts, memberships),
                    context.now().plus(PLAN_LIFE));
        });
    }

    private static List<Contact> load(StoreTransaction tx, Set<ContactId> ids) {
        List<Contact> contacts = tx.contacts().find(ids);
        if (contacts.size() != ids.size()) {
            Set<ContactId> missing = new TreeSet<>(ids);
            contacts.forEach(contact -> missing.remove(contact.id()));
            throw new ContactNotFoundException(missing.iterator().next());
        }
        return contacts;
    }

    private static SortedMap<String, Long> counts(
            StoreTransaction tx, List<Contact> contacts, List<Membership> memberships) {
        SortedMap<String, Long> counts = belongings(tx, contacts, memberships);
        new History(tx, contacts.stream().map(Contact::id).toList()).addTo(counts);
        new ConsentErasure(tx, contacts).addTo(counts);
        return counts;
    }

    /** How much belongs to contacts by somebody's decision; without their history, which grows by itself. */
    static SortedMap<String, Long> belongings(
            StoreTransaction tx, List<Contact> contacts, List<Membership> memberships) {
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("contact", (long) contacts.size());
        counts.put("identifier", sum(contacts, contact -> contact.identifiers().size()));
        counts.put("standard", sum(contacts, contact -> contact.standard().size()));
        counts.put("attribute", sum(contacts, contact -> contact.attributes().size()));
        counts.put("membership", (long) memberships.size());
        counts.put(
                "member", sum(memberships, membership -> membership.attributes().size()));
        counts.put("segment", (long) tx.segmentMembers().ofContacts(ids).size());
        return counts;
    }

    private static <T> long sum(List<T> items, ToLongFunction<T> count) {
        return items.stream().mapToLong(count).sum();
    }
}

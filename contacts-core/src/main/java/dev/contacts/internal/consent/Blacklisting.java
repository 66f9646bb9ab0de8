package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.context.CallContext;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts addresses and domains on the blacklist and takes them off; the ledgers of the contacts that have such addresses hear of it. */
public final class Blacklisting {

    private static final int AT_ONCE = 500; // bounds the memory that a domain of many contacts takes

    private final CallContext context;

    /** Blacklisting in the context of a call. */
    public Blacklisting(CallContext context) {
        this.context = context;
    }

    /** Adds an entry; the one that is there, if there is one already. */
    public BlacklistEntry add(BlacklistTarget target, String reason) {
        BlacklistEntry entry = new BlacklistEntry(target, reason, context.now(), context.actor());
        return context.inTransaction(tx -> {
            List<ConsentLedger> owners = owners(tx, target);
            if (tx.blacklist().add(List.of(entry)).isEmpty()) {
                return tx.blacklist().find(List.of(target)).stream().findFirst().orElse(entry);
            }
            tell(tx, owners, target, ConsentCause.BLACKLISTING, reason);
            return entry;
        });
    }

    /** Removes an entry; whether there was one. */
    public boolean remove(BlacklistTarget target, String reason) {
        new BlacklistEntry(target, reason, context.now(), context.actor()); // refuses a reason that is none
        return context.inTransaction(tx -> {
            List<ConsentLedger> owners = owners(tx, target);
            boolean removed = !tx.blacklist().remove(List.of(target)).isEmpty();
            if (removed) {
                tell(tx, owners, target, ConsentCause.BLACKLIST_REMOVAL, reason);
            }
            return removed;
        });
    }

    private void tell(
            StoreTransaction tx,
            List<ConsentLedger> owners,
            BlacklistTarget target,
            ConsentCause cause,
            String reason) {
        tell(tx, owners, target.channel(), cause, reason);
        if (target instanceof BlacklistTarget.Domain domain) {
            List<Contact> page = page(tx, domain.domain(), null);
            while (!page.isEmpty()) {
                tell(tx, existing(tx, page), target.channel(), cause, reason);
                page = page(tx, domain.domain(), page.get(page.size() - 1).id());
            }
        }
    }

    private void tell(
            StoreTransaction tx, List<ConsentLedger> ledgers, Channel channel, ConsentCause cause, String reason) {
        new Ledgers(context, tx)
                .tell(
                        ledgers,
                        ledger -> List.of(Ledgers.unchanged(ledger, channel, cause, reason)),
                        ConsentSource.OPERATOR);
    }

    private List<Contact> page(StoreTransaction tx, EmailDomain domain, @Nullable ContactId after) {
        ContactQuery query =
                ContactQuery.matching(new EmailDomainIn(List.of(domain))).with(ContactQuery.TestContacts.INCLUDED);
        return tx.contacts().select(query, context.now(), after, AT_ONCE);
    }

    /** The ledgers of contacts; of those that ended before they were held there is none. */
    private List<ConsentLedger> existing(StoreTransaction tx, List<Contact> contacts) {
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        List<ConsentLedger> ledgers = new Ledgers(context, tx).toChange(ids);
        Set<ContactId> found = tx.contacts().find(ids).stream().map(Contact::id).collect(Collectors.toSet());
        return ledgers.stream()
                .filter(ledger -> found.contains(ledger.contact()))
                .toList();
    }

    /** The ledger of the contact that has an address; those of a domain are read page by page. */
    private List<ConsentLedger> owners(StoreTransaction tx, BlacklistTarget target) {
        return target instanceof BlacklistTarget.Address address
                ? new Ledgers(context, tx).toChange(owner(tx, address))
                : List.of();
    }

    private static List<ContactId> owner(StoreTransaction tx, BlacklistTarget.Address target) {
        Channel channel = target.channel();
        return channel.addressedBy().isPresent()
                ? tx
                        .contacts()
                        .findByIdentifier(
                                List.of(Identifier.stored(channel.addressedBy().get(), target.key(), target.key())))
                        .stream()
                        .map(Contact::id)
                        .toList()
                : tx.channels().find(List.of(target.address())).stream()
                        .map(ChannelRegistration::contact)
                        .toList();
    }
}

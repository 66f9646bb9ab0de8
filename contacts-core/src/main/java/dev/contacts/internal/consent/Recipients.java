package dev.contacts.internal.consent;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.messaging.Recipient;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Set;

/**
 * What decides about messages to a contact, read in one transaction.
 *
 * @param context where the secrets come from
 * @param tx the transaction; the recipients are of use only within it
 */
public record Recipients(CallContext context, StoreTransaction tx) {

    /**
     * A contact as a recipient, now.
     *
     * @throws ContactNotFoundException if there is no such contact
     * @throws dev.contacts.spi.UnreadableLedgerException if somebody has tampered with its ledger
     */
    public Recipient of(ContactId id) {
        Ledgers ledgers = new Ledgers(context, tx);
        Contact contact = ledgers.contact(id);
        List<ChannelAddress> all = Addresses.all(tx, List.of(contact));
        Blocks blocks = new Blocks(context, tx);
        return new Recipient(
                new SegmentSubjects(tx, context.now()).of(List.of(contact)).get(0),
                tx.memberships().ofContacts(List.of(id)),
                Ledgers.sound(ledgers.of(id)),
                all.subList(Addresses.of(contact.identifiers()).size(), all.size()),
                blocks.blacklisting(all),
                blocks.suppressed(all));
    }

    /** How each address of a contact stands. */
    public List<ChannelStatus> statuses(Contact contact) {
        List<ChannelAddress> all = Addresses.all(tx, List.of(contact));
        Blocks blocks = new Blocks(context, tx);
        List<BlacklistEntry> listed = blocks.blacklisting(all);
        Set<ChannelAddress> suppressed = blocks.suppressed(all);
        ConsentLedger ledger = new Ledgers(context, tx).of(contact.id());
        return all.stream()
                .map(address -> new ChannelStatus(
                        address,
                        ledger.state(address.channel(), SubscriptionCategory.ALL),
                        listed.stream()
                                .filter(entry -> entry.target().concerns(address))
                                .findFirst(),
                        suppressed.contains(address)))
                .toList();
    }
}

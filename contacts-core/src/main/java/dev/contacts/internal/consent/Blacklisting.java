package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;

/** Puts addresses and domains on the blacklist and takes them off; of an address that is a contact's, its ledger hears. */
public final class Blacklisting {

    private final CallContext context;

    /** Blacklisting in the context of a call. */
    public Blacklisting(CallContext context) {
        this.context = context;
    }

    /** Adds an entry; the one that is there, if there is one already. */
    public BlacklistEntry add(BlacklistTarget target, String reason) {
        BlacklistEntry entry = new BlacklistEntry(target, reason, context.now(), context.actor());
        return context.inTransaction(tx -> {
            Optional<ContactId> owner = owner(tx, target);
            Optional<ConsentLedger> ledger = owner.map(new Ledgers(context, tx)::toChange);
            if (tx.blacklist().add(List.of(entry)).isEmpty()) {
                return tx.blacklist().find(List.of(target)).stream().findFirst().orElse(entry);
            }
            ledger.ifPresent(before -> tell(tx, before, target.channel(), ConsentCause.BLACKLISTING, reason));
            return entry;
        });
    }

    /** Removes an entry; whether there was one. */
    public boolean remove(BlacklistTarget target, String reason) {
        new BlacklistEntry(target, reason, context.now(), context.actor()); // refuses a reason that is none
        return context.inTransaction(tx -> {
            Optional<ContactId> owner = owner(tx, target);
            Optional<ConsentLedger> ledger = owner.map(new Ledgers(context, tx)::toChange);
            boolean removed = !tx.blacklist().remove(List.of(target)).isEmpty();
            if (removed) {
                ledger.ifPresent(before -> tell(tx, before, target.channel(), ConsentCause.BLACKLIST_REMOVAL, reason));
            }
            return removed;
        });
    }

    private void tell(StoreTransaction tx, ConsentLedger before, Channel channel, ConsentCause cause, String reason) {
        SubscriptionState state = before.recorded(channel, SubscriptionCategory.ALL);
        new Ledgers(context, tx)
                .record(
                        before,
                        new ConsentChange(channel, SubscriptionCategory.ALL, cause, state, state, reason),
                        ConsentBasis.of(ConsentSource.OPERATOR));
    }

    private static Optional<ContactId> owner(StoreTransaction tx, BlacklistTarget target) {
        if (target instanceof BlacklistTarget.Address address) {
            Channel channel = target.channel();
            return channel.addressedBy().isPresent()
                    ? tx
                            .contacts()
                            .findByIdentifier(List.of(
                                    Identifier.stored(channel.addressedBy().get(), target.key(), target.key())))
                            .stream()
                            .map(Contact::id)
                            .findFirst()
                    : tx.channels().find(List.of(address.address())).stream()
                            .map(ChannelRegistration::contact)
                            .findFirst();
        }
        return Optional.empty();
    }
}

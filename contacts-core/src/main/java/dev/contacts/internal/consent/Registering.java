package dev.contacts.internal.consent;

import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.Handover;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Stability;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;

/** Gives addresses to contacts, by the rule of requirements 4.2: what changes hands goes to who is known, never from it to somebody anonymous. */
public final class Registering {

    private final CallContext context;

    /** Registering in the context of a call. */
    public Registering(CallContext context) {
        this.context = context;
    }

    /** Gives an address to a contact, unless the rule says that another one keeps it. What the store finds when it gives decides, not what was read. */
    public Handover register(ChannelRegistration registration) {
        return context.inTransaction(tx -> {
            Contact taker = new Ledgers(context, tx).contact(registration.contact());
            Optional<ContactId> holder = tx.channels().find(List.of(registration.address())).stream()
                    .map(ChannelRegistration::contact)
                    .findFirst();
            while (true) {
                Handover outcome = outcome(tx, holder, taker);
                if (outcome == Handover.THERE_ALREADY || outcome == Handover.KEPT_BY_KNOWN) {
                    return outcome;
                }
                Optional<ContactId> had = tx.channels().put(registration, holder.orElse(null));
                if (had.equals(holder)) {
                    return outcome;
                }
                holder = had; // somebody else came in between
            }
        });
    }

    private static Handover outcome(StoreTransaction tx, Optional<ContactId> holder, Contact taker) {
        return holder.map(has -> outcome(tx, has, taker)).orElse(Handover.ADDED);
    }

    private static Handover outcome(StoreTransaction tx, ContactId holder, Contact taker) {
        if (holder.equals(taker.id())) {
            return Handover.THERE_ALREADY;
        }
        boolean kept = isAnonymous(taker)
                && tx.contacts().find(List.of(holder)).stream().anyMatch(has -> !isAnonymous(has));
        return kept ? Handover.KEPT_BY_KNOWN : Handover.HANDED_OVER;
    }

    private static boolean isAnonymous(Contact contact) {
        return contact.identifiers().stream()
                .allMatch(identifier -> identifier.type().stability() == Stability.CHANGEABLE);
    }
}

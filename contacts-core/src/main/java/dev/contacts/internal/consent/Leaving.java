package dev.contacts.internal.consent;

import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.MembershipRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends memberships because the members wanted it: their groups count it, their ledgers hear of it. */
public final class Leaving {

    private final CallContext context;

    /** Leaving in the context of a call. */
    public Leaving(CallContext context) {
        this.context = context;
    }

    /** Ends the memberships of contacts in groups; how many there were. The groups are held before the contacts, as whoever adds members does. */
    public int unsubscribe(Collection<GroupId> groups, Collection<ContactId> contacts) {
        return context.inTransaction(tx -> {
            List<Group> kept = MembershipRules.toChange(tx, groups);
            Ledgers ledgers = new Ledgers(context, tx);
            List<ConsentLedger> before = ledgers.toChange(contacts);
            Map<ContactId, List<Membership>> ended = MembershipRules.unsubscribe(tx, kept, contacts).stream()
                    .collect(Collectors.groupingBy(Membership::contact));
            ledgers.tell(
                    before.stream()
                            .filter(ledger -> ended.containsKey(ledger.contact()))
                            .toList(),
                    ledger -> ended.getOrDefault(ledger.contact(), List.of()).stream()
                            .map(membership -> change(ledger, membership))
                            .toList(),
                    ConsentSource.PERSON);
            return ended.values().stream().mapToInt(List::size).sum();
        });
    }

    /** Whether the member of a membership has since ended one in the same group. */
    public static boolean hasLeft(ConsentLedger ledger, Membership membership) {
        return ledger.entries().stream()
                .anyMatch(entry -> entry.change().cause() == ConsentCause.MEMBERSHIP_END
                        && entry.change().reason().equals(reason(membership))
                        && !entry.at().isBefore(membership.since()));
    }

    private static ConsentChange change(ConsentLedger ledger, Membership ended) {
        return Ledgers.unchanged(ledger, ConsentChange.NO_CHANNEL, ConsentCause.MEMBERSHIP_END, reason(ended));
    }

    private static String reason(Membership ended) {
        return "unsubscribed from group " + ended.group();
    }
}

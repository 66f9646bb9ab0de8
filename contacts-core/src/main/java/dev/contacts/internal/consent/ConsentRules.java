package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.ResubscribeNotAllowedException;
import dev.contacts.consent.ResubscribeNotAllowedException.Reason;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import java.util.Set;

/**
 * Which changes a ledger allows: a no always, a yes unless it would turn a no around without proof. The only place that decides it.
 *
 * @param resubscription the channels on which an operator may subscribe somebody again
 */
public record ConsentRules(Set<Channel> resubscription) {

    /**
     * Refuses what is not allowed.
     *
     * @throws ResubscribeNotAllowedException if a no cannot become a yes in this way
     */
    public void check(ConsentLedger ledger, SubscriptionChange change) {
        if (change.isOptOut()) {
            return;
        }
        boolean no = ledger.state(change.channel(), change.category()) == SubscriptionState.UNSUBSCRIBED;
        boolean byHand = change.cause() == ConsentCause.RESUBSCRIBE;
        if (byHand && !resubscription.contains(change.channel())) {
            throw refused(change, Reason.CHANNEL);
        } else if (byHand && !ledger.wasSubscribed(change.channel(), change.category())) {
            throw refused(change, Reason.NO_PRIOR_SUBSCRIPTION);
        } else if (no && !(byHand ? hasEvidence(change) : isProvenByPerson(change))) {
            throw refused(change, Reason.EVIDENCE);
        }
    }

    private static boolean hasEvidence(SubscriptionChange change) {
        return !change.basis().evidence().isBlank();
    }

    /** What an operator or an import claims somebody has said is no answer to that somebody's no. */
    private static boolean isProvenByPerson(SubscriptionChange change) {
        return change.basis().source() == ConsentSource.PERSON && change.basis().proves();
    }

    private static ResubscribeNotAllowedException refused(SubscriptionChange change, Reason reason) {
        return new ResubscribeNotAllowedException(change.channel(), reason);
    }
}

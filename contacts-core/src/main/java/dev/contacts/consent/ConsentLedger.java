package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that was ever recorded of a contact's consent, each entry chained to the one before. It is only appended to; the state of every
 * subscription is a fold of it. As read it may have been tampered with: {@link #firstUnsound()} tells. Immutable and safe for use by several
 * threads; {@code toString()} is masked. Requirements D7.
 *
 * @param head where it ends
 * @param entries the entries in the order of their sequence
 */
public record ConsentLedger(ConsentHead head, List<ConsentEntry> entries) {

    /** Checks that nothing is missing. */
    public ConsentLedger {
        requireNonNull(head, "head");
        entries = List.copyOf(entries);
    }

    /**
     * The ledger of somebody of whom nothing was recorded.
     *
     * @param contact whose ledger it is
     * @return a ledger without entries
     */
    public static ConsentLedger empty(ContactId contact) {
        return new ConsentLedger(ConsentHead.empty(contact), List.of());
    }

    /**
     * Whose ledger it is.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return head.contact();
    }

    /**
     * The ledger with one more entry. Whether the change is allowed is for the caller to decide.
     *
     * @param change what the entry says; its state before is that of the subscription
     * @param basis what it rests on
     * @param at when
     * @param actor by whom
     * @return the longer ledger
     * @throws IllegalArgumentException if the subscription has another state than the change begins with
     */
    public ConsentLedger append(ConsentChange change, ConsentBasis basis, Instant at, Actor actor) {
        if (change.before() != recorded(change.channel(), change.category())) {
            throw new IllegalArgumentException("a change begins with the state that the subscription has");
        }
        ConsentEntry entry = ConsentEntry.next(head, change, basis, at, actor);
        List<ConsentEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new ConsentLedger(ConsentHead.at(entry), longer);
    }

    /**
     * What was last recorded of exactly this channel and category.
     *
     * @param channel the channel
     * @param category the category
     * @return the state, whatever was said of {@link SubscriptionCategory#ALL}
     */
    public SubscriptionState recorded(Channel channel, SubscriptionCategory category) {
        return subscription(channel, category).map(Subscription::state).orElse(SubscriptionState.UNKNOWN);
    }

    /**
     * What holds for a category: a no to it or to {@link SubscriptionCategory#ALL} is a no; otherwise a yes to either is a yes.
     *
     * @param channel the channel
     * @param category the category
     * @return the state
     */
    public SubscriptionState state(Channel channel, SubscriptionCategory category) {
        SubscriptionState own = recorded(channel, category);
        SubscriptionState all = recorded(channel, SubscriptionCategory.ALL);
        if (own == SubscriptionState.UNSUBSCRIBED || all == SubscriptionState.UNSUBSCRIBED) {
            return SubscriptionState.UNSUBSCRIBED;
        }
        return own == SubscriptionState.UNKNOWN ? all : own;
    }

    /**
     * The subscription to exactly this channel and category.
     *
     * @param channel the channel
     * @param category the category
     * @return the subscription, if anything was recorded of it
     */
    public Optional<Subscription> subscription(Channel channel, SubscriptionCategory category) {
        return Optional.ofNullable(fold().get(new Key(channel, category)));
    }

    /**
     * All subscriptions of which something was recorded.
     *
     * @return the subscriptions, ordered by channel and category
     */
    public List<Subscription> subscriptions() {
        return fold().values().stream()
                .sorted(Comparator.comparing(Subscription::channel).thenComparing(Subscription::category))
                .toList();
    }

    /**
     * Whether there was a yes before the last no. A yes to the whole channel that came after it says nothing of what was refused. Rule 003-14.
     *
     * @param channel the channel
     * @param category the category
     * @return true if this channel and category, or the whole channel, was subscribed before it was unsubscribed, or was never unsubscribed and
     *     subscribed once
     */
    public boolean wasSubscribed(Channel channel, SubscriptionCategory category) {
        int lastNo = entries.size();
        for (int i = 0; i < entries.size(); i++) {
            ConsentChange change = entries.get(i).change();
            if (change.channel().equals(channel)
                    && change.category().equals(category)
                    && change.after() == SubscriptionState.UNSUBSCRIBED) {
                lastNo = i;
            }
        }
        return entries.subList(0, lastNo).stream()
                .map(ConsentEntry::change)
                .anyMatch(change -> change.channel().equals(channel)
                        && (change.category().equals(category)
                                || change.category().equals(SubscriptionCategory.ALL))
                        && change.after() == SubscriptionState.SUBSCRIBED);
    }

    /**
     * Where the ledger was tampered with. Editing, removing, adding or moving any entry is found, and so is an altered head; somebody who can
     * rewrite all of it, head included, is found only by who kept an earlier {@linkplain #head() head} or {@linkplain #proof proof}
     * (requirements 7.5).
     *
     * @return the sequence of the first place that does not fit, the one after the last entry if some are missing there; empty if all is sound
     */
    public OptionalLong firstUnsound() {
        return Chain.firstUnsound(head, entries);
    }

    /**
     * What proves how a channel stood at an instant, without the store. The order of the entries decides, not their times alone, which go
     * back where a clock did: the proof goes as far as the last entry that was recorded by then, and has all entries before it.
     *
     * @param channel the channel
     * @param at the instant
     * @return a proof that holds all entries up to the last one recorded until then
     * @throws ConsentProofRefusedException if somebody has tampered with the ledger: nothing can be proved by it
     */
    public ConsentProof proof(Channel channel, Instant at) {
        if (firstUnsound().isPresent()) {
            throw new ConsentProofRefusedException();
        }
        int end = entries.size();
        while (end > 0 && entries.get(end - 1).at().isAfter(at)) {
            end--;
        }
        return new ConsentProof(
                contact(), requireNonNull(channel, "channel"), requireNonNull(at, "at"), entries.subList(0, end));
    }

    private Map<Key, Subscription> fold() {
        Map<Key, Subscription> subscriptions = new LinkedHashMap<>();
        for (ConsentEntry entry : entries) {
            ConsentChange change = entry.change();
            if (change.cause().isOfSubscription()) {
                subscriptions.put(
                        new Key(change.channel(), change.category()),
                        new Subscription(
                                change.channel(),
                                change.category(),
                                change.after(),
                                change.cause(),
                                entry.at(),
                                change.reason()));
            }
        }
        return subscriptions;
    }

    /** The contact and how many entries there are. */
    @Override
    public String toString() {
        return "ConsentLedger[" + contact() + ", entries=" + entries.size() + "]";
    }

    private record Key(Channel channel, SubscriptionCategory category) {}
}

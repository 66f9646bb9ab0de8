package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.NoSecretException;
import dev.contacts.internal.consent.Blacklisting;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.context.CallContext;
import dev.contacts.schema.InvalidValueException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is not written to: the blacklist of addresses and email domains, in clear text and with date and reason; and suppressed addresses, kept
 * as digests under a secret of the host's so that they outlive their contacts. Immutable and safe for use by several threads. Rules 002-28,
 * 003-12, 003-17; requirements D12.
 */
public final class Blacklist {

    private final CallContext context;

    Blacklist(CallContext context) {
        this.context = context;
    }

    /**
     * Puts an address or a domain on the blacklist: no message goes to it, and no import brings it in. The date is the library's. The
     * ledger of each contact that has the address, or one of the domain, has an entry of it. All of it is one transaction: the contacts of a domain
     * are read 500 at a time, so that memory does not grow with them in a database, but the transaction writes an entry for each and holds each
     * until its end. What writes those contacts meanwhile waits; for a domain of millions, such as that of a large provider, that is minutes.
     *
     * <p>Once it has returned, no message that is sent later reaches the sender, see {@link Messaging}.
     *
     * @param target the address or domain
     * @param reason why; not blank, at most 500 characters
     * @return the entry; the older one, unchanged, if there was one already
     * @throws InvalidValueException if the reason is not allowed
     */
    public BlacklistEntry add(BlacklistTarget target, String reason) {
        return new Blacklisting(context).add(requireNonNull(target, "target"), requireNonNull(reason, "reason"));
    }

    /**
     * Takes an address or a domain off the blacklist.
     *
     * @param target the address or domain
     * @param reason why; not blank, at most 500 characters; kept in the ledger of each contact that has the address, or one of the domain
     * @return whether it was on the blacklist
     * @throws InvalidValueException if the reason is not allowed
     */
    public boolean remove(BlacklistTarget target, String reason) {
        return new Blacklisting(context).remove(requireNonNull(target, "target"), requireNonNull(reason, "reason"));
    }

    /**
     * Why an address is on the blacklist.
     *
     * @param address any address
     * @return the entries that concern it: its own, then that of its domain
     */
    public List<BlacklistEntry> find(ChannelAddress address) {
        requireNonNull(address, "address");
        return context.inTransaction(tx -> new Blocks(context, tx).blacklisting(List.of(address)));
    }

    /**
     * Reads one page of the blacklist.
     *
     * @param after the target after which the page begins, or null for the first page
     * @param limit how many at the most, 1 or more
     * @return addresses by channel, then domains; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
        return context.inTransaction(tx -> tx.blacklist().list(after, limit));
    }

    /**
     * Suppresses addresses, whether they are anybody's or not: they are neither imported nor created nor written to. Kept without clear text,
     * reason and contact, and for good. Deleting and anonymizing never does so by itself. What is kept is pseudonymous personal data and needs
     * a legal basis of its own.
     *
     * @param addresses any addresses
     * @throws NoSecretException if the host has given no secret
     */
    public void suppress(Set<ChannelAddress> addresses) {
        Set<ChannelAddress> all = Set.copyOf(addresses);
        context.inTransaction(tx -> {
            new Blocks(context, tx).suppress(all);
            return all;
        });
    }

    /**
     * Whether an address is suppressed, under the current secret or one that the host still has. One that is found under an older secret is kept
     * under the current one from then on.
     *
     * @param address any address
     * @return false also if the host has no secret
     */
    public boolean isSuppressed(ChannelAddress address) {
        requireNonNull(address, "address");
        return context.inTransaction(tx -> !new Blocks(context, tx)
                .suppressedAndCollected(List.of(address))
                .isEmpty());
    }

    /**
     * Lifts the suppression of an address.
     *
     * @param address any address
     * @return whether it was suppressed, under a secret that the host still has
     */
    public boolean release(ChannelAddress address) {
        requireNonNull(address, "address");
        return context.inTransaction(tx -> new Blocks(context, tx).release(address));
    }
}

package dev.contacts.internal.consent;

import dev.contacts.consent.AddressBlockedException;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.NoSecretException;
import dev.contacts.consent.Secret;
import dev.contacts.consent.Suppression;
import dev.contacts.error.PortFailedException;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must not be written to, in one transaction.
 *
 * @param context where the secrets come from
 * @param tx the transaction
 */
public record Blocks(CallContext context, StoreTransaction tx) {

    /** The entries of the blacklist that concern addresses. */
    public List<BlacklistEntry> blacklisting(Collection<ChannelAddress> addresses) {
        Set<BlacklistTarget> targets = new TreeSet<>();
        addresses.forEach(address -> targets.addAll(BlacklistTarget.concerning(address)));
        return targets.isEmpty() ? List.of() : tx.blacklist().find(targets);
    }

    /** Whether the blacklist has any entry at all. */
    public boolean isBlacklistEmpty() {
        return tx.blacklist().list(null, 1).isEmpty();
    }

    /** Which of the addresses are suppressed, under any of the host's secrets. */
    public Set<ChannelAddress> suppressed(Collection<ChannelAddress> addresses) {
        Map<String, ChannelAddress> digests = new HashMap<>();
        for (Secret secret : secrets()) {
            addresses.forEach(
                    address -> digests.put(suppression(secret, address).digest(), address));
        }
        return digests.isEmpty()
                ? Set.of()
                : tx.blacklist().suppressed(digests.keySet()).stream()
                        .map(found -> digests.get(found.digest()))
                        .collect(Collectors.toSet());
    }

    /** As {@link #suppressed}; those found under a retired secret only are kept under the current one from now on. */
    public Set<ChannelAddress> suppressedAndCollected(Collection<ChannelAddress> addresses) {
        Set<ChannelAddress> found = suppressed(addresses);
        if (!found.isEmpty()) {
            suppress(found);
        }
        return found;
    }

    /**
     * Suppresses addresses under the current secret.
     *
     * @throws NoSecretException if there is none
     */
    public void suppress(Collection<ChannelAddress> addresses) {
        Secret current = secrets().stream().findFirst().orElseThrow(NoSecretException::new);
        tx.blacklist()
                .suppress(addresses.stream()
                        .map(address -> suppression(current, address))
                        .toList());
    }

    /** Lifts the suppression of an address, under whichever secret. */
    public boolean release(ChannelAddress address) {
        List<String> digests = secrets().stream()
                .map(secret -> suppression(secret, address).digest())
                .toList();
        return !digests.isEmpty() && tx.blacklist().release(digests) > 0;
    }

    /**
     * Refuses identifiers that are suppressed addresses; asks the store only if the host has secrets.
     *
     * @throws AddressBlockedException if one is
     */
    public void requireOpen(Collection<Identifier> identifiers) {
        refuse(suppressed(Addresses.of(identifiers)));
    }

    /** Refuses the identifiers that were not there before. */
    public void requireOpen(Collection<Identifier> before, Collection<Identifier> after) {
        List<Identifier> added = new ArrayList<>(after);
        added.removeAll(new HashSet<>(before));
        requireOpen(added);
    }

    /**
     * Refuses if there is any.
     *
     * @throws AddressBlockedException if there is
     */
    static void refuse(Set<ChannelAddress> suppressed) {
        suppressed.stream().sorted().findFirst().ifPresent(address -> {
            throw new AddressBlockedException(address.channel());
        });
    }

    /** The host's secrets; what its source throws, or leaves out, is told as such. */
    private List<Secret> secrets() {
        @Nullable List<Secret> given;
        try {
            given = context.policies().secrets().secrets();
        } catch (RuntimeException e) {
            throw new PortFailedException("SecretSource", e);
        }
        if (given == null || given.stream().anyMatch(Objects::isNull)) { // whatever the source has promised
            throw new PortFailedException("SecretSource", null);
        }
        return given;
    }

    private Suppression suppression(Secret secret, ChannelAddress address) {
        return secret.suppress(context.workspace().name(), address, context.now());
    }
}

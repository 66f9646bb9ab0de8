package dev.contacts.spi;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.Suppression;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must not be written to in a transaction's workspace: the blacklist, and digests of addresses whose contacts are gone. */
public interface BlacklistRecords {

    /**
     * Adds entries for targets that have none; the others keep the date and reason they have. That a target has one entry is decided by a
     * constraint of the store.
     *
     * @param entries any number; of several for a target the first one counts
     * @return the entries that were added, ordered by target
     */
    List<BlacklistEntry> add(Collection<BlacklistEntry> entries);

    /**
     * Removes entries, for good.
     *
     * @param targets any targets
     * @return the entries that were removed, ordered by target
     */
    List<BlacklistEntry> remove(Collection<BlacklistTarget> targets);

    /**
     * Reads entries by target.
     *
     * @param targets any targets
     * @return the entries that exist, in the {@linkplain BlacklistTarget#compareTo order} of their targets
     */
    List<BlacklistEntry> find(Collection<BlacklistTarget> targets);

    /**
     * Reads one page of the blacklist.
     *
     * @param after the target after which the page begins, or null for the first page; it need not be on the list
     * @param limit how many at the most, 1 or more
     * @return entries in the order of their targets; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit);

    /**
     * Adds suppressions; a digest that is there already stays as it is.
     *
     * @param suppressions any number
     */
    void suppress(Collection<Suppression> suppressions);

    /**
     * Removes suppressions, for good.
     *
     * @param digests any digests
     * @return how many there were
     */
    int release(Collection<String> digests);

    /**
     * Reads suppressions.
     *
     * @param digests any digests
     * @return those that exist, ordered by digest
     */
    List<Suppression> suppressed(Collection<String> digests);
}

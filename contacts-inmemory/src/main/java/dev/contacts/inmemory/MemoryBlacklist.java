package dev.contacts.inmemory;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.Suppression;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.BlacklistRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The blacklist and the suppressions of a transaction. */
final class MemoryBlacklist implements BlacklistRecords {

    private final MemoryTransaction transaction;

    MemoryBlacklist(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
        List<BlacklistEntry> added = new ArrayList<>();
        transaction.write(tables -> {
            SnapshotSortedMap.Draft<BlacklistTarget, BlacklistEntry> list =
                    tables.consents().blacklist().draft();
            for (BlacklistEntry entry : entries) {
                if (list.get(entry.target()) == null) {
                    list.put(entry.target(), entry);
                    added.add(entry);
                }
            }
            return tables.with(tables.consents().withBlacklist(list.freeze()));
        });
        return sorted(added);
    }

    @Override
    public List<BlacklistEntry> remove(Collection<BlacklistTarget> targets) {
        List<BlacklistEntry> removed = new ArrayList<>();
        transaction.write(tables -> {
            SnapshotSortedMap.Draft<BlacklistTarget, BlacklistEntry> list =
                    tables.consents().blacklist().draft();
            for (BlacklistTarget target : new TreeSet<>(targets)) {
                @Nullable BlacklistEntry entry = list.remove(target);
                if (entry != null) {
                    removed.add(entry);
                }
            }
            return tables.with(tables.consents().withBlacklist(list.freeze()));
        });
        return removed;
    }

    @Override
    public List<BlacklistEntry> find(Collection<BlacklistTarget> targets) {
        List<BlacklistEntry> found = new ArrayList<>();
        Tables tables = transaction.tables();
        for (BlacklistTarget target : new TreeSet<>(targets)) {
            @Nullable BlacklistEntry entry = tables.consents().blacklist().get(target);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    @Override
    public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
        Arguments.requireLimit(limit);
        SnapshotSortedMap<BlacklistTarget, BlacklistEntry> list =
                transaction.tables().consents().blacklist();
        Iterator<Map.Entry<BlacklistTarget, BlacklistEntry>> entries =
                after == null ? list.ascending() : list.ascendingFrom(after);
        List<BlacklistEntry> page = new ArrayList<>();
        while (entries.hasNext() && page.size() < limit) {
            BlacklistEntry entry = entries.next().getValue();
            if (after == null || entry.target().compareTo(after) != 0) {
                page.add(entry);
            }
        }
        return page;
    }

    @Override
    public void suppress(Collection<Suppression> suppressions) {
        transaction.write(tables -> {
            SnapshotSortedMap.Draft<String, Suppression> suppressed =
                    tables.consents().suppressed().draft();
            for (Suppression suppression : suppressions) {
                if (suppressed.get(suppression.digest()) == null) {
                    suppressed.put(suppression.digest(), suppression);
                }
            }
            return tables.with(tables.consents().withSuppressed(suppressed.freeze()));
        });
    }

    @Override
    public int release(Collection<String> digests) {
        int[] released = new int[1];
        transaction.write(tables -> {
            SnapshotSortedMap.Draft<String, Suppression> suppressed =
                    tables.consents().suppressed().draft();
            for (String digest : new TreeSet<>(digests)) {
                released[0] += suppressed.remove(digest) == null ? 0 : 1;
            }
            return tables.with(tables.consents().withSuppressed(suppressed.freeze()));
        });
        return released[0];
    }

    @Override
    public List<Suppression> suppressed(Collection<String> digests) {
        List<Suppression> found = new ArrayList<>();
        Tables tables = transaction.tables();
        for (String digest : new TreeSet<>(digests)) {
            @Nullable Suppression suppression = tables.consents().suppressed().get(digest);
            if (suppression != null) {
                found.add(suppression);
            }
        }
        return found;
    }

    private static List<BlacklistEntry> sorted(List<BlacklistEntry> entries) {
        return entries.stream()
                .sorted((one, other) -> one.target().compareTo(other.target()))
                .toList();
    }
}

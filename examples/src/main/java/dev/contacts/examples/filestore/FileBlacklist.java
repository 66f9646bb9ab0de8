package dev.contacts.examples.filestore;

import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.Suppression;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.BlacklistRecords;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The blacklist and the suppressions of a transaction. */
final class FileBlacklist implements BlacklistRecords {

    private final FileTransaction transaction;

    FileBlacklist(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
        TreeMap<BlacklistTarget, BlacklistEntry> absent = new TreeMap<>();
        entries.forEach(entry -> absent.putIfAbsent(entry.target(), entry));
        absent.keySet().removeAll(transaction.tablesToWrite().blacklist.keySet());
        absent.values().forEach(entry -> transaction.make(new Change.PutBlacklisting(entry)));
        return List.copyOf(absent.values());
    }

    @Override
    public List<BlacklistEntry> remove(Collection<BlacklistTarget> targets) {
        transaction.tablesToWrite();
        List<BlacklistEntry> stored = find(targets);
        stored.forEach(entry -> transaction.make(new Change.RemoveBlacklisting(entry.target())));
        return stored;
    }

    @Override
    public List<BlacklistEntry> find(Collection<BlacklistTarget> targets) {
        Tables tables = transaction.tables();
        return new TreeSet<>(targets)
                .stream().map(tables.blacklist::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
        Arguments.requireLimit(limit);
        Tables tables = transaction.tables();
        return (after == null ? tables.blacklist : tables.blacklist.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public void suppress(Collection<Suppression> suppressions) {
        for (Suppression suppression : suppressions) {
            if (!transaction.tablesToWrite().suppressed.containsKey(suppression.digest())) {
                transaction.make(new Change.PutSuppression(suppression));
            }
        }
    }

    @Override
    public int release(Collection<String> digests) {
        transaction.tablesToWrite();
        List<Suppression> stored = suppressed(digests);
        stored.forEach(each -> transaction.make(new Change.RemoveSuppression(each.digest())));
        return stored.size();
    }

    @Override
    public List<Suppression> suppressed(Collection<String> digests) {
        Tables tables = transaction.tables();
        return new TreeSet<>(digests)
                .stream().map(tables.suppressed::get).filter(Objects::nonNull).toList();
    }
}

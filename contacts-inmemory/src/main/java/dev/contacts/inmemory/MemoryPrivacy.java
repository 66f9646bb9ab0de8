package dev.contacts.inmemory;

import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.PrivacyRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What anonymization left behind, as a transaction sees it. */
final class MemoryPrivacy implements PrivacyRecords {

    private final MemoryTransaction transaction;

    MemoryPrivacy(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(AnonymizedRecord remains, AnonymizationReceipt receipt) {
        Arguments.requireOf(receipt, transaction.workspace());
        transaction.write(tables -> {
            Tables.Remains before = tables.remains();
            SnapshotMap.Draft<UUID, AnonymizedRecord> records = before.records().draft();
            SnapshotSortedMap.Draft<Long, AnonymizationReceipt> receipts =
                    before.receipts().draft();
            if (records.put(remains.id(), remains) != null
                    || receipts.put(receipt.seal().number(), receipt) != null) {
                throw new IllegalArgumentException(
                        "a record with this id or a receipt with this number is stored already");
            }
            return tables.with(new Tables.Remains(records.freeze(), receipts.freeze(), before.counts()));
        });
    }

    @Override
    public void addPieces(Collection<AnonymizedRecord> pieces) {
        Arguments.requirePiecesOnce(pieces);
        transaction.write(tables -> {
            Tables.Remains before = tables.remains();
            SnapshotMap.Draft<UUID, AnonymizedRecord> records = before.records().draft();
            for (AnonymizedRecord piece : pieces) {
                if (records.put(piece.id(), piece) != null) {
                    throw new IllegalArgumentException("a record with this id is stored already");
                }
            }
            return tables.with(new Tables.Remains(records.freeze(), before.receipts(), before.counts()));
        });
    }

    @Override
    public Optional<AnonymizedRecord> find(UUID id) {
        return Optional.ofNullable(transaction.tables().remains().records().get(id));
    }

    @Override
    public Optional<AnonymizationReceipt> lastReceipt() {
        transaction.write(UnaryOperator.identity()); // with the turn to write, nobody else adds one
        Iterator<Map.Entry<Long, AnonymizationReceipt>> newestFirst =
                transaction.tables().remains().receipts().ascending();
        return newestFirst.hasNext() ? Optional.of(newestFirst.next().getValue()) : Optional.empty();
    }

    @Override
    public List<AnonymizationReceipt> receipts() {
        List<AnonymizationReceipt> all = new ArrayList<>();
        transaction.tables().remains().receipts().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        Collections.reverse(all);
        return all;
    }

    @Override
    public void addCounts(Collection<ActivityCount> counts) {
        Arguments.requireCountsOnce(counts);
        transaction.write(tables -> {
            Tables.Remains before = tables.remains();
            SnapshotSortedMap.Draft<ActivityCount, ActivityCount> after =
                    before.counts().draft();
            for (ActivityCount count : counts) {
                ActivityCount place = count.withCount(0);
                ActivityCount now = before.counts().get(place);
                after.put(place, now == null ? count : count.withCount(now.count() + count.count()));
            }
            return tables.with(new Tables.Remains(before.records(), before.receipts(), after.freeze()));
        });
    }

    @Override
    public List<ActivityCount> counts() {
        List<ActivityCount> all = new ArrayList<>();
        transaction.tables().remains().counts().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }
}

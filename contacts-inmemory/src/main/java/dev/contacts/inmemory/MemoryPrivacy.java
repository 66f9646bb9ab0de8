package dev.contacts.inmemory;

import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.PrivacyRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
            SnapshotMap.Draft<UUID, AnonymizedRecord> records =
                    tables.remains().records().draft();
            SnapshotSortedMap.Draft<UUID, AnonymizationReceipt> receipts =
                    tables.remains().receipts().draft();
            if (records.put(remains.id(), remains) != null || receipts.put(receipt.id(), receipt) != null) {
                throw new IllegalArgumentException("a record or a receipt with this id is stored already");
            }
            return tables.with(new Tables.Remains(records.freeze(), receipts.freeze()));
        });
    }

    @Override
    public void addPieces(Collection<AnonymizedRecord> pieces) {
        Arguments.requirePiecesOnce(pieces);
        transaction.write(tables -> {
            SnapshotMap.Draft<UUID, AnonymizedRecord> records =
                    tables.remains().records().draft();
            for (AnonymizedRecord piece : pieces) {
                if (records.put(piece.id(), piece) != null) {
                    throw new IllegalArgumentException("a record with this id is stored already");
                }
            }
            return tables.with(
                    new Tables.Remains(records.freeze(), tables.remains().receipts()));
        });
    }

    @Override
    public Optional<AnonymizedRecord> find(UUID id) {
        return Optional.ofNullable(transaction.tables().remains().records().get(id));
    }

    @Override
    public List<AnonymizationReceipt> receipts() {
        List<AnonymizationReceipt> all = new ArrayList<>();
        transaction.tables().remains().receipts().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }
}

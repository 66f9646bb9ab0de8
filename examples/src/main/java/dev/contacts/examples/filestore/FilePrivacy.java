package dev.contacts.examples.filestore;

import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.PrivacyRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What anonymization leaves behind: two changes with nothing in common, in a commit that writes the journal anew. */
final class FilePrivacy implements PrivacyRecords {

    private final FileTransaction transaction;

    FilePrivacy(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(AnonymizedRecord remains, AnonymizationReceipt receipt) {
        Arguments.requireOf(receipt, transaction.workspace());
        Tables tables = transaction.tablesToWrite();
        if (tables.remains.containsKey(remains.id().toString())
                || tables.receipts.containsKey(receipt.seal().number())) {
            throw new IllegalArgumentException("what remains has a new id, and its receipt a new number");
        }
        transaction.make(new Change.PutRemains(remains));
        transaction.make(new Change.PutReceipt(receipt));
    }

    @Override
    public void addPieces(Collection<AnonymizedRecord> pieces) {
        Arguments.requirePiecesOnce(pieces);
        Tables tables = transaction.tablesToWrite();
        if (pieces.stream()
                .anyMatch(piece -> tables.remains.containsKey(piece.id().toString()))) {
            throw new IllegalArgumentException("each piece has a new id");
        }
        pieces.forEach(piece -> transaction.make(new Change.PutRemains(piece)));
    }

    @Override
    public Optional<AnonymizedRecord> find(UUID id) {
        return Optional.ofNullable(transaction.tables().remains.get(id.toString()));
    }

    @Override
    public Optional<AnonymizationReceipt> lastReceipt() {
        return Optional.ofNullable(transaction.tablesToWrite().receipts.lastEntry())
                .map(Map.Entry::getValue);
    }

    @Override
    public List<AnonymizationReceipt> receipts() {
        return List.copyOf(transaction.tables().receipts.values());
    }

    @Override
    public void addCounts(Collection<ActivityCount> counts) {
        Arguments.requireCountsOnce(counts);
        for (ActivityCount count : counts) {
            ActivityCount now = transaction.tablesToWrite().counts.getOrDefault(count.withCount(0), count.withCount(0));
            transaction.make(new Change.PutCount(count.withCount(now.count() + count.count())));
        }
    }

    @Override
    public List<ActivityCount> counts() {
        return List.copyOf(transaction.tables().counts.values());
    }
}

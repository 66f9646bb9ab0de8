package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.spi.ImportRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.transfer.RowResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a chunk: contacts, rejected rows and the session's counts in one transaction.
 *
 * <p>When somebody else takes an identifier or changes a contact between the reading and the writing, the transaction is given up and
 * the chunk starts again with what they wrote. Each time they made progress, so that this ends; a row that is refused even at the last
 * try is rejected. When the rows of the chunk stand in each other's way, because identifiers move from one contact to the next, they
 * are written one by one.
 */
final class ChunkWriter {

    private static final int TRIES = 25;

    private final CallContext context;
    private final ChunkTaker taker;
    private @Nullable ImportSession attempted;
    private @Nullable ProfileSchema addingBy;

    /** What a chunk came to: every row's outcome, and the session with them. */
    record Written(List<RowOutcome> outcomes, ImportSession session) {}

    ChunkWriter(CallContext context, ImportSettings settings, ColumnPlan plan, Journal journal) {
        this.context = context;
        this.taker = new ChunkTaker(context, settings, plan, journal, new Losses());
    }

    /**
     * Writes it.
     *
     * @param told hears of it after the commit
     * @return the session with its outcomes
     */
    ImportSession write(ImportSession session, Chunk chunk, Consumer<Written> told) {
        boolean oneByOne = false;
        for (int tries = 1; ; tries++) {
            boolean last = tries == TRIES;
            boolean careful = oneByOne || last;
            try {
                return context.inTransaction(tx -> {
                    Written written = write(tx, session, chunk, careful, last);
                    tx.afterCommit(() -> told.accept(written));
                    return written.session();
                });
            } catch (ChunkTaker.RacedException e) { // never at the last try
                oneByOne |= e.isAmongRows();
            }
        }
    }

    /** The session as it was last about to be written, whether it was or not. */
    @Nullable
    ImportSession attempted() {
        return attempted;
    }

    /** The list's schema, if most rows of the last chunk were added. */
    @Nullable
    ProfileSchema addingBy() {
        return addingBy;
    }

    private Written write(StoreTransaction tx, ImportSession session, Chunk chunk, boolean oneByOne, boolean last) {
        requireOurs(tx, session);
        Instant now = context.now();
        List<RowOutcome> outcomes =
                oneByOne ? taker.takeOneByOne(tx, chunk.rows(), now, last) : taker.take(tx, chunk.rows(), now);
        ImportCounts counts = session.counts();
        List<RowOutcome.Rejected> rejected = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            counts = counts.plus(outcome);
            if (outcome instanceof RowOutcome.Rejected row) {
                rejected.add(row);
            }
        }
        boolean adding = counts.inserted() - session.counts().inserted() > outcomes.size() / 2;
        addingBy = adding ? taker.schema() : null;
        ImportSession next = session.checkpoint(chunk.next(), counts, chunk.digest(), now);
        attempted = next;
        if (!tx.imports().update(session, next)) {
            throw new OustedException();
        }
        if (!outcomes.isEmpty()) {
            addParts(tx.imports(), session.id(), outcomes);
        }
        if (!rejected.isEmpty()) {
            tx.imports().addRejected(session.id(), rejected);
        }
        return new Written(outcomes, next);
    }

    private static void addParts(ImportRecords records, ImportId id, List<RowOutcome> outcomes) {
        for (int from = 0; from < outcomes.size(); from += ImportPart.MAX_ROWS) {
            List<RowOutcome> part = outcomes.subList(from, Math.min(outcomes.size(), from + ImportPart.MAX_ROWS));
            records.addPart(
                    id,
                    new ImportPart(
                            part.get(0).row(),
                            part.stream().map(RowResult.Kind::of).toList()));
        }
    }

    private static void requireOurs(StoreTransaction tx, ImportSession session) {
        ImportSession stored = tx.imports().find(session.id()).orElse(session);
        if (stored.version() != session.version()) {
            throw new OustedException();
        }
    }

    /** Somebody else has changed the session; rolls the transaction back. */
    static final class OustedException extends RuntimeException {
        OustedException() {
            super("ousted", null, false, false);
        }
    }
}

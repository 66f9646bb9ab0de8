package dev.contacts.internal.transfer;

import dev.contacts.contact.Origin;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.transfer.RowResult;
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
    private final ImportSettings settings;
    private final ColumnPlan plan;
    private @Nullable ImportSession attempted;

    /** What a chunk came to: every row's outcome, and the session with them. */
    record Written(List<RowOutcome> outcomes, ImportSession session) {}

    ChunkWriter(CallContext context, ImportSettings settings, ColumnPlan plan) {
        this.context = context;
        this.settings = settings;
        this.plan = plan;
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
            } catch (RacedException e) { // never at the last try
                oneByOne |= e.amongRows;
            }
        }
    }

    /** The session as it was last about to be written, whether it was or not. */
    @Nullable
    ImportSession attempted() {
        return attempted;
    }

    private Written write(StoreTransaction tx, ImportSession session, Chunk chunk, boolean oneByOne, boolean last) {
        requireOurs(tx, session);
        Change change = new Change(context.now(), Origin.IMPORT, context.actor());
        ProfileSchema schema = ListSchema.toWriteBy(tx, session.schema());
        List<RowOutcome> outcomes = oneByOne
                ? takeOneByOne(tx, chunk.rows(), schema, change, last)
                : take(tx, chunk.rows(), schema, change);
        ImportCounts counts = session.counts();
        List<RowOutcome.Rejected> rejected = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            counts = counts.plus(outcome);
            if (outcome instanceof RowOutcome.Rejected row) {
                rejected.add(row);
            }
        }
        ImportSession next = session.checkpoint(chunk.next(), counts, chunk.digest(), change.at());
        attempted = next;
        if (!tx.imports().update(session, next)) {
            requireOurs(tx, session);
            throw new RacedException(false);
        }
        if (!outcomes.isEmpty()) {
            List<RowResult.Kind> kinds =
                    outcomes.stream().map(RowResult.Kind::of).toList();
            tx.imports().addPart(session.id(), new ImportPart(outcomes.get(0).row(), kinds));
        }
        if (!rejected.isEmpty()) {
            tx.imports().addRejected(session.id(), rejected);
        }
        return new Written(outcomes, next);
    }

    private static void requireOurs(StoreTransaction tx, ImportSession session) {
        ImportSession stored = tx.imports().find(session.id()).orElse(session);
        if (stored.version() != session.version()) {
            throw new OustedException(stored);
        }
    }

    private List<RowOutcome> take(StoreTransaction tx, List<ParsedRow> rows, ProfileSchema schema, Change change) {
        KnownContacts known = new KnownContacts(tx.contacts(), rows);
        BlockedAddresses blocked = BlockedAddresses.among(new Blocks(context, tx), rows);
        RowTaker taker = new RowTaker(context.rules(), schema, settings.mode, plan, change, known, blocked);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (ParsedRow row : rows) {
            outcomes.add(taker.take(row));
        }
        List<WriteReport.Refusal> refusals = known.write(tx.contacts());
        if (!refusals.isEmpty()) {
            throw new RacedException(refusals.stream().anyMatch(known::isAmongRows));
        }
        return outcomes;
    }

    private List<RowOutcome> takeOneByOne(
            StoreTransaction tx, List<ParsedRow> rows, ProfileSchema schema, Change change, boolean last) {
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (ParsedRow row : rows) {
            try {
                outcomes.addAll(take(tx, List.of(row), schema, change));
            } catch (RacedException e) {
                if (!last) {
                    throw e;
                }
                outcomes.add(new RowOutcome.Rejected(
                        row.row(),
                        List.of(new Violation(
                                "row",
                                "CONCURRENT_UPDATE",
                                "none",
                                "somebody else keeps changing this contact; import the row again"))));
            }
        }
        return outcomes;
    }

    /** Somebody else has changed the session; rolls the transaction back. */
    static final class OustedException extends RuntimeException {

        private final transient ImportSession stored;

        OustedException(ImportSession stored) {
            super("ousted", null, false, false);
            this.stored = stored;
        }

        ImportSession stored() {
            return stored;
        }
    }

    /** Somebody was faster; rolls the transaction back. */
    private static final class RacedException extends RuntimeException {

        /** Whether it was another row of the same chunk. */
        final boolean amongRows;

        RacedException(boolean amongRows) {
            super("raced", null, false, false);
            this.amongRows = amongRows;
        }
    }
}

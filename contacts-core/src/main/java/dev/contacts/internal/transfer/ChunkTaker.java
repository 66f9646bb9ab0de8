package dev.contacts.internal.transfer;

import dev.contacts.internal.consent.AddressMoves;
import dev.contacts.internal.consent.Blocks;
import dev.contacts.internal.consent.OptOuts;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.transfer.RowOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a chunk within a transaction. */
final class ChunkTaker {

    private final CallContext context;
    private final ImportSettings settings;
    private final ColumnPlan plan;
    private final Journal journal;
    private final Losses losses;
    private @Nullable ProfileSchema last;

    ChunkTaker(CallContext context, ImportSettings settings, ColumnPlan plan, Journal journal, Losses losses) {
        this.context = context;
        this.settings = settings;
        this.plan = plan;
        this.journal = journal;
        this.losses = losses;
    }

    /**
     * Takes the rows and writes what they come to.
     *
     * @throws RacedException if something was refused: what was written then must be undone
     */
    List<RowOutcome> take(StoreTransaction tx, List<ParsedRow> rows, Instant now) {
        return take(tx, rows, schema(tx), change(now));
    }

    /**
     * Takes one row after the other.
     *
     * @param last whether a row that is refused is rejected
     * @throws RacedException if one is, and this was not said
     */
    List<RowOutcome> takeOneByOne(StoreTransaction tx, List<ParsedRow> rows, Instant now, boolean last) {
        return takeOneByOne(tx, rows, schema(tx), change(now), last);
    }

    private ProfileSchema schema(StoreTransaction tx) {
        ProfileSchema schema = ListSchema.toWriteBy(tx, settings.list);
        plan.requireFields(schema);
        last = schema;
        return schema;
    }

    /** By which rows were taken last. */
    @Nullable
    ProfileSchema schema() {
        return last;
    }

    private Change change(Instant now) {
        return new Change(now, settings.origin, context.actor());
    }

    private List<RowOutcome> take(StoreTransaction tx, List<ParsedRow> rows, ProfileSchema schema, Change change) {
        KnownContacts known = new KnownContacts(tx.contacts(), rows);
        BlockedAddresses blocked = BlockedAddresses.among(new Blocks(context, tx), rows);
        Rejections rejections = new Rejections(plan);
        RowEffect effect = effect(
                tx,
                known,
                () -> new Changing(context.rules(), schema, settings, change, known, blocked, rejections, losses),
                rejections);
        boolean drafted = areDrafted(rows, schema);
        RowTaker taker =
                new RowTaker(context.rules(), schema, settings, change, known, blocked, effect, rejections, drafted);
        SaidNo saidNo = SaidNo.of(context, tx, settings, known, rows);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (ParsedRow row : rows) {
            outcomes.add(saidNo.with(row, taker.take(row)));
        }
        List<WriteReport.Refusal> refusals = known.write(tx.contacts());
        if (!refusals.isEmpty()) {
            throw new RacedException(refusals.stream().anyMatch(known::isAmongRows));
        }
        saidNo.write(known.follow(new AddressMoves(context, tx)));
        effect.write();
        journal.write(tx, known.journal(), effect.journal());
        return outcomes;
    }

    /** Those of one chunk are all made by the same schema. */
    private static boolean areDrafted(List<ParsedRow> rows, ProfileSchema schema) {
        return rows.stream()
                .map(ParsedRow::draft)
                .filter(Objects::nonNull)
                .findFirst()
                .map(draft -> draft.schema().equals(schema))
                .orElse(false);
    }

    private RowEffect effect(
            StoreTransaction tx, KnownContacts known, Supplier<Changing> changing, Rejections rejections) {
        return switch (settings.mode) {
            case APPEND, APPEND_OR_UPDATE, UPDATE, OVERWRITE -> changing.get();
            case UNSUBSCRIBE -> new Unsubscribing(new OptOuts(context, tx, known.stored()), rejections);
            case REMOVE_FROM_GROUP -> new Leaving(tx, settings.groupToLeave(), known.stored(), rejections);
        };
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

    /** Somebody was faster; rolls the transaction back. */
    static final class RacedException extends RuntimeException {

        private final boolean amongRows;

        RacedException(boolean amongRows) {
            super("raced", null, false, false);
            this.amongRows = amongRows;
        }

        /** Whether it was another row of the same chunk. */
        boolean isAmongRows() {
            return amongRows;
        }
    }
}

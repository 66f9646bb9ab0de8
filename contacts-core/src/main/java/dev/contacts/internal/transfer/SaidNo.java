package dev.contacts.internal.transfer;

import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.consent.OptOuts;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.RowOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records what rows say that their contacts have said no to, whatever else becomes of the rows; asks nothing of the store if none says so.
 * For one try of one transaction.
 */
final class SaidNo {

    private final @Nullable OptOuts optOuts;

    private SaidNo(@Nullable OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    /** Of rows about contacts that are known by now. */
    static SaidNo of(
            CallContext context,
            StoreTransaction tx,
            ImportSettings settings,
            KnownContacts known,
            List<ParsedRow> rows) {
        boolean wanted = settings.takesFields()
                && rows.stream().anyMatch(row -> !row.optOuts().isEmpty());
        return new SaidNo(wanted ? new OptOuts(context, tx, known.stored()) : null);
    }

    /** What a row came to, with what it says of consent. */
    RowOutcome with(ParsedRow row, RowOutcome outcome) {
        if (optOuts == null || row.optOuts().isEmpty()) {
            return outcome;
        } else if (outcome instanceof RowOutcome.Inserted inserted) {
            add(inserted.contact(), row.optOuts());
        } else if (outcome instanceof RowOutcome.Updated updated) {
            add(updated.contact(), row.optOuts());
        } else if (outcome instanceof RowOutcome.Unchanged unchanged && add(unchanged.contact(), row.optOuts())) {
            return new RowOutcome.Updated(row.row(), unchanged.contact());
        }
        return outcome;
    }

    private boolean add(ContactId contact, List<SubscriptionChange> said) {
        return optOuts != null && add(optOuts, contact, said);
    }

    /** Whether any of it is new. */
    static boolean add(OptOuts optOuts, ContactId contact, List<SubscriptionChange> said) {
        boolean isNew = false;
        for (SubscriptionChange optOut : said) {
            isNew |= optOuts.add(contact, optOut);
        }
        return isNew;
    }

    /** Writes it, once the contacts are written. */
    void write(Map<ContactId, ConsentLedger> moved) {
        if (optOuts != null) {
            write(optOuts, moved);
        }
    }

    /** Writes what was collected. */
    static void write(OptOuts optOuts, Map<ContactId, ConsentLedger> moved) {
        try {
            optOuts.write(moved);
        } catch (ContactNotFoundException e) { // deleted just now: the next try does not find it
            throw new ChunkTaker.RacedException(false);
        }
    }
}

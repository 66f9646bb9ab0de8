package dev.contacts.internal.transfer;

import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.context.Confirmation;
import dev.contacts.internal.csv.BrokenFileException;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.transfer.ImportPreview;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** An import that waits for its confirmation; holds what stands for its content after each of its parts. */
final class PreparedImport implements ImportPreview {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final CallContext context;
    private final ImportSettings settings;
    private final DryRun.Outcome outcome;
    private final SortedMap<String, Long> cleared;
    private final Confirmation confirmation;

    private PreparedImport(CallContext context, ImportSettings settings, DryRun.Outcome outcome) {
        this.context = context;
        this.settings = settings;
        this.outcome = outcome;
        this.cleared =
                Collections.unmodifiableSortedMap(new TreeMap<>(outcome.losses().fields()));
        this.confirmation = new Confirmation(context.now().plus(LIFE));
    }

    /**
     * Tries an import.
     *
     * @throws ImportRefusedException if its source can be read only once, or as a dry run
     */
    static ImportPreview of(CallContext context, ImportSettings settings) {
        if (!settings.source.repeatable()) {
            throw Refusal.of(Refusal.FILE, "READ_ONCE", "it is read more than once; give a path or a text", null);
        }
        DryRun.Outcome outcome = new DryRun(context, settings).outcome();
        ImportSettings confirmed = settings.changed(copy -> {
            copy.key = outcome.key();
            copy.confirmed = outcome.digests();
        });
        return new PreparedImport(context, confirmed, outcome);
    }

    @Override
    public ImportReport report() {
        return outcome.report();
    }

    @Override
    public SortedMap<String, Long> clearedFields() {
        return cleared;
    }

    @Override
    public long clearingRows() {
        return outcome.losses().rows();
    }

    @Override
    public Instant expiresAt() {
        return confirmation.expiresAt();
    }

    @Override
    public ImportReport confirm() {
        return confirmation.inParts(context, this::requireSame, () -> new ImportRun(context, settings).run());
    }

    private void requireSame() {
        if (!isSame()) {
            throw new ConfirmationRefusedException(Reason.CHANGED);
        }
    }

    /** Whether the source, the list and what is decided about them are as they were. */
    private boolean isSame() {
        try (OpenSource source = OpenSource.of(settings)) {
            ContentDigest digest = new SessionRecord(context, settings).digest(source.header());
            RowFeed feed = source.feed(settings, ColumnPlan.NONE, digest);
            long rows = outcome.report().rows();
            return feed.skipTo(rows) && feed.isAt(outcome.report().session().digest()) && !feed.skipTo(rows + 1);
        } catch (BrokenFileException | ImportRefusedException e) {
            return false;
        } catch (IOException | UncheckedIOException e) {
            throw OpenSource.unreadable(e);
        }
    }

    @Override
    public String toString() {
        return "ImportPreview[" + outcome.report() + ", clears " + cleared + ", expiresAt=" + expiresAt() + "]";
    }
}

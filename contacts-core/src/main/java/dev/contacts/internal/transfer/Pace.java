package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.OpenText;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportProgress;
import java.time.Duration;
import java.time.Instant;

/** Tells the listeners of a run how far it has come, and how fast. */
final class Pace {

    private final CallContext context;
    private final ImportSettings settings;
    private final ImportProgress.Start start;
    private final Instant startedAt;
    private final long total;

    /** Of a run that takes its first row now. */
    Pace(CallContext context, ImportSettings settings, long rowsBefore, OpenText text) {
        this.context = context;
        this.settings = settings;
        this.start = new ImportProgress.Start(
                rowsBefore, rowsBefore == 0 ? 0 : text.read().getAsLong());
        this.startedAt = context.clock().instant();
        this.total = text.total();
    }

    void tell(ImportCounts counts, long read) {
        if (!settings.progressListeners.isEmpty()) {
            Duration elapsed = Duration.between(startedAt, context.clock().instant());
            ImportProgress progress = new ImportProgress(counts, read, total, start, elapsed);
            settings.progressListeners.forEach(listener -> listener.onProgress(progress));
        }
    }
}

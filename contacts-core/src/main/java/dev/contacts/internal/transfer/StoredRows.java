package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads what became of the rows of a session, page by page. */
final class StoredRows {

    private static final int PAGE = 1_000;
    private static final int PARTS = 20;

    private final CallContext context;
    private final ImportId id;

    StoredRows(CallContext context, ImportId id) {
        this.context = context;
        this.id = id;
    }

    /** The rejected rows. */
    Stream<Rejected> rejected() {
        return Pages.of(after -> rejectedAfter(after == null ? 0 : after, PAGE), Rejected::row, PAGE);
    }

    /** All rows. */
    Stream<RowResult> results() {
        return Pages.of(
                        after -> context.inTransaction(tx -> tx.imports().parts(id, after == null ? 0 : after, PARTS)),
                        ImportPart::firstRow,
                        PARTS)
                .flatMap(this::rows);
    }

    private List<Rejected> rejectedAfter(long row, int limit) {
        return context.inTransaction(tx -> tx.imports().rejected(id, row, limit));
    }

    private Stream<RowResult> rows(ImportPart part) {
        Map<Long, Rejected> rejected = new HashMap<>();
        if (part.kinds().contains(RowResult.Kind.REJECTED)) {
            rejectedAfter(part.firstRow() - 1, part.kinds().size()).forEach(row -> rejected.put(row.row(), row));
        }
        return LongStream.range(0, part.kinds().size()).mapToObj(i -> {
            Rejected row = rejected.get(part.firstRow() + i);
            return new RowResult(
                    part.firstRow() + i, part.kinds().get((int) i), row == null ? List.of() : row.reasons());
        });
    }
}

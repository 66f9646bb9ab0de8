package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.RowOutcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rejected rows of a session page by page. */
final class RejectedRows {

    private static final int PAGE = 1_000;

    private RejectedRows() {}

    static Stream<RowOutcome.Rejected> of(CallContext context, ImportId id) {
        return Stream.iterate(page(context, id, 0), Objects::nonNull, page -> next(context, id, page))
                .flatMap(List::stream);
    }

    private static @Nullable List<RowOutcome.Rejected> next(
            CallContext context, ImportId id, List<RowOutcome.Rejected> page) {
        return page.size() < PAGE
                ? null
                : page(context, id, page.get(page.size() - 1).row());
    }

    private static List<RowOutcome.Rejected> page(CallContext context, ImportId id, long afterRow) {
        return context.inTransaction(tx -> tx.imports().rejected(id, afterRow, PAGE));
    }
}

package dev.contacts.inmemory;

import dev.contacts.transfer.ImportId;
import java.util.Comparator;

/** Which row of which import. */
record RowKey(ImportId session, long row) {

    static final Comparator<RowKey> ORDER = Comparator.comparing((RowKey key) -> key.session.value(), Unsigned.ORDER)
            .thenComparingLong(RowKey::row);
}

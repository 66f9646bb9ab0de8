package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Uuids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the rows of a contact, one for each currency, together; rows come ordered by contact, then by currency. */
final class TotalsByCurrency {

    private final List<ActivityTotals> totals = new ArrayList<>();

    static Row read(ResultSet row) throws SQLException {
        return new Row(
                new ContactId(Uuids.read(row, 1)),
                row.getString(2),
                row.getLong(3),
                Micros.toInstant(row.getLong(4)),
                row.getBigDecimal(5));
    }

    void add(Row row) {
        ActivityTotals before = totals.isEmpty() ? null : totals.get(totals.size() - 1);
        if (before == null || !before.contact().equals(row.contact)) {
            totals.add(new ActivityTotals(row.contact, row.count, row.last, row.sums()));
            return;
        }
        List<Money> sums = new ArrayList<>(before.sums());
        sums.addAll(row.sums());
        Instant last = before.last().isAfter(row.last) ? before.last() : row.last;
        totals.set(totals.size() - 1, new ActivityTotals(row.contact, before.count() + row.count, last, sums));
    }

    List<ActivityTotals> perContact() {
        return List.copyOf(totals);
    }

    /** The activities of a contact that are orders in one currency, or no orders. */
    record Row(ContactId contact, String currency, long count, Instant last, BigDecimal sum) {

        private List<Money> sums() {
            return currency.isEmpty() ? List.of() : List.of(Money.of(sum, currency));
        }
    }
}

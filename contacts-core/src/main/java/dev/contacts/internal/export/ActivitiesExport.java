package dev.contacts.internal.export;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.activity.Feed;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What contacts did, one activity per line.
 *
 * @param source whose activities
 * @param query which of them
 */
record ActivitiesExport(ContactSource source, ActivityQuery query) implements ExportContent {

    private static final Columns COLUMNS = new Columns(
            List.of(
                    "contact_id",
                    "sequence",
                    "at",
                    "category",
                    "name",
                    "status",
                    "channel",
                    "workflows",
                    "amount",
                    "currency",
                    "origin",
                    "key"),
            List.of(new Spread.Nested("payload")));

    @Override
    public void write(StoreTransaction tx, ExportWriter out, Instant now) {
        source.check(tx);
        out.columns(COLUMNS);
        source.forEach(tx, now, contact -> {
            ContactId id = contact.id();
            Feed.forEach(tx.activities(), id, query, now, activity -> {
                out.row(cells(activity), List.of(activity.payload()));
                out.count("activities");
            });
            out.endContact();
        });
    }

    private static List<@Nullable FieldValue> cells(Activity activity) {
        List<@Nullable FieldValue> cells = new ArrayList<>();
        ActivityDetail detail = activity.detail();
        cells.add(new TextValue(activity.contact().toString()));
        cells.add(NumberValue.of(activity.sequence()));
        cells.add(new InstantValue(activity.at()));
        cells.add(new TextValue(activity.category().name()));
        cells.add(new TextValue(detail.name()));
        cells.add(text(detail.status()));
        cells.add(detail instanceof Campaign campaign ? text(campaign.channel().name()) : null);
        cells.add(
                detail instanceof Event event && !event.workflows().isEmpty()
                        ? new TextListValue(event.workflows())
                        : null);
        cells.add(detail instanceof Order order ? text(order.amount().amount().toPlainString()) : null);
        cells.add(detail instanceof Order order ? text(order.amount().currency().getCurrencyCode()) : null);
        cells.add(new TextValue(activity.origin().name()));
        cells.add(text(activity.key()));
        return cells;
    }

    private static @Nullable FieldValue text(String value) {
        return value.isEmpty() ? null : new TextValue(value);
    }
}

package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.activity.ActivityDetail.SystemEvent;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.jdbc.internal.document.ActivityDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An activity as a row of {@code activity}. */
final class ActivityRow {

    /** The columns that {@link #read} expects, of the table called {@code a}. */
    static final String COLUMNS = """
            a.contact_id, a.activity_sequence, a.activity_at, a.activity_category, a.activity_name, a.activity_status,
            a.order_amount, a.order_currency, a.activity_origin, a.activity_document
            """;

    private ActivityRow() {}

    static Insert insert(Template template) {
        return template.insert(
                "activity",
                Column.of("contact_id", ColumnType.UUID),
                Column.of("activity_sequence", ColumnType.BIGINT),
                Column.of("activity_at", ColumnType.BIGINT),
                Column.of("activity_category", ColumnType.TEXT),
                Column.of("activity_name", ColumnType.TEXT),
                Column.of("activity_status", ColumnType.TEXT),
                Column.of("order_amount", ColumnType.DECIMAL),
                Column.of("order_currency", ColumnType.TEXT),
                Column.of("activity_origin", ColumnType.TEXT),
                Column.of("activity_document", ColumnType.JSON));
    }

    /** The values of the columns above. */
    static Object[] values(Activity activity, Json json) {
        ActivityDetail detail = activity.detail();
        boolean order = detail instanceof Order;
        return new Object[] {
            activity.contact().value(),
            activity.sequence(),
            Micros.of(activity.at()),
            detail.category().name(),
            detail.name(),
            detail.status(),
            order ? ((Order) detail).amount().amount() : BigDecimal.ZERO,
            order ? ((Order) detail).amount().currency().getCurrencyCode() : "",
            activity.origin().name(),
            ActivityDocument.write(json, activity.key(), detail, activity.payload())
        };
    }

    static Activity read(ResultSet row, Json json) throws SQLException {
        ActivityDocument document = ActivityDocument.read(json, row.getString(10));
        return new Activity(
                new ActivityId(new ContactId(Uuids.read(row, 1)), row.getLong(2)),
                Micros.toInstant(row.getLong(3)),
                Origin.valueOf(row.getString(9)),
                document.key(),
                detail(row, document),
                document.payload());
    }

    private static ActivityDetail detail(ResultSet row, ActivityDocument document) throws SQLException {
        ActivityCategory category = new ActivityCategory(row.getString(4));
        String name = row.getString(5);
        String status = row.getString(6);
        if (category.equals(ActivityCategory.CAMPAIGN)) {
            return new Campaign(name, Channel.of(document.channel()), status);
        } else if (category.equals(ActivityCategory.ORDER)) {
            return new Order(name, Money.of(row.getBigDecimal(7), row.getString(8)), status);
        } else if (category.equals(ActivityCategory.SYSTEM)) {
            return new SystemEvent(name);
        }
        return new Event(category, name, document.workflows());
    }
}

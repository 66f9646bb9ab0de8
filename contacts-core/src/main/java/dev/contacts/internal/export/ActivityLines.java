package dev.contacts.internal.export;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.internal.transfer.CsvWriter;
import java.util.function.BiConsumer;

/** An activity as lines of section, item, name and value; the item is its number among the contact's activities. */
final class ActivityLines {

    private ActivityLines() {}

    static void write(Activity activity, CsvWriter out) {
        String item = Long.toString(activity.sequence());
        BiConsumer<String, String> line = (name, value) -> out.line("activity", item, name, value);
        line.accept("at", activity.at().toString());
        line.accept("category", activity.category().name());
        writeDetail(activity.detail(), line);
        line.accept("origin", activity.origin().name());
        if (!activity.key().isEmpty()) {
            line.accept("key", activity.key());
        }
        activity.payload().forEach((name, value) -> out.line("activity_payload", item, name.value(), value.print()));
    }

    private static void writeDetail(ActivityDetail detail, BiConsumer<String, String> line) {
        line.accept("name", detail.name());
        if (!detail.status().isEmpty()) {
            line.accept("status", detail.status());
        }
        if (detail instanceof Campaign campaign) {
            line.accept("channel", campaign.channel().name());
        } else if (detail instanceof Event event) {
            event.workflows().forEach(workflow -> line.accept("workflow", workflow));
        } else if (detail instanceof Order order) {
            line.accept("amount", order.amount().amount().toPlainString());
            line.accept("currency", order.amount().currency().getCurrencyCode());
        }
    }
}

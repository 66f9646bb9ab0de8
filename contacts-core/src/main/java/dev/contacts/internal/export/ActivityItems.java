package dev.contacts.internal.export;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.transfer.ExportSection;

/** An activity as an item, whose key is its number among the contact's activities. */
final class ActivityItems {

    private ActivityItems() {}

    static Item of(Activity activity) {
        ActivityDetail detail = activity.detail();
        Item item = Item.of(ExportSection.EVENTS, Long.toString(activity.sequence()))
                .at("at", activity.at())
                .text("category", activity.category().name())
                .text("name", detail.name())
                .optional("status", detail.status());
        if (detail instanceof Campaign campaign) {
            item.text("channel", campaign.channel().name());
        } else if (detail instanceof Event event) {
            item.texts("workflows", event.workflows());
        } else if (detail instanceof Order order) {
            item.text(
                    "amount",
                    order.amount().amount().toPlainString()); // as text, which keeps the decimals of the currency
            item.text("currency", order.amount().currency().getCurrencyCode());
        }
        return item.text("origin", activity.origin().name())
                .optional("key", activity.key())
                .all("payload", activity.payload());
    }
}

package dev.contacts.privacy;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.List;

/** The texts of an activity as one, each with its length before it; without amount and currency. */
final class ActivityForm {

    private ActivityForm() {}

    static String of(Activity activity) {
        StringBuilder form = new StringBuilder();
        ActivityDetail detail = activity.detail();
        add(form, activity.key());
        add(form, detail.name());
        add(form, detail.status());
        add(form, detail instanceof Campaign campaign ? campaign.channel().name() : "");
        (detail instanceof Event event ? event.workflows() : List.<String>of()).forEach(name -> add(form, name));
        activity.payload().forEach((name, value) -> {
            if (value instanceof TextValue || value instanceof TextListValue) {
                add(form, name.key());
                add(form, value.print());
            }
        });
        return form.toString();
    }

    private static void add(StringBuilder form, String text) {
        form.append(text.length()).append(':').append(text);
    }
}

package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityDetail.Campaign;
import dev.contacts.activity.ActivityDetail.Event;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an activity has no columns for: {@code {"k":"host's key","c":"EMAIL","w":["welcome"],"a":{"coupon":"X"}}}, with the member
 * {@code n} for the spelling of names; each member only if there is something in it. Immutable.
 *
 * @param key the host's key, or empty
 * @param channel the channel of a campaign, or empty
 * @param workflows the workflows of an event
 * @param payload whatever else was told of it
 */
public record ActivityDocument(String key, String channel, List<String> workflows, Attributes payload) {

    private static final String KEY = "k";
    private static final String CHANNEL = "c";
    private static final String WORKFLOWS = "w";
    private static final String PAYLOAD = "a";
    private static final String NAMES = "n";

    /** The document of an activity. */
    public static String write(Json json, String key, ActivityDetail detail, Attributes payload) {
        return json.write(out -> {
            out.writeStartObject();
            if (!key.isEmpty()) {
                out.writeStringField(KEY, key);
            }
            if (detail instanceof Campaign campaign) {
                out.writeStringField(CHANNEL, campaign.channel().name());
            } else if (detail instanceof Event event && !event.workflows().isEmpty()) {
                writeWorkflows(event.workflows(), out);
            }
            if (!payload.isEmpty()) {
                out.writeFieldName(PAYLOAD);
                AttributesForm.write(payload, out);
                AttributesForm.writeSpellings(NAMES, out, payload);
            }
            out.writeEndObject();
        });
    }

    private static void writeWorkflows(List<String> workflows, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(WORKFLOWS);
        for (String workflow : workflows) {
            out.writeString(workflow);
        }
        out.writeEndArray();
    }

    /** Reads the next document. */
    public static ActivityDocument read(JsonSequence documents, String document) {
        return documents.read(document, ActivityDocument::read);
    }

    private static ActivityDocument read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        String key = "";
        String channel = "";
        List<String> workflows = List.of();
        Map<String, FieldValue> payload = Map.of();
        Map<String, String> spellings = Map.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case KEY -> key = Json.text(in);
                case CHANNEL -> channel = Json.text(in);
                case WORKFLOWS -> workflows = texts(in);
                case PAYLOAD -> payload = AttributesForm.read(in);
                case NAMES -> spellings = AttributesForm.readSpellings(in);
                default -> throw Json.unreadable();
            }
        }
        return new ActivityDocument(key, channel, workflows, AttributesForm.attributes(payload, spellings));
    }

    private static List<String> texts(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(Json.text(in));
        }
        return texts;
    }
}

package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.workspace.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document of a saved segment: everything that has no column. The rule of a dynamic one is kept in its text form, which means the same
 * in every version of the library.
 *
 * @param description what the segment is for
 * @param rule the rule's text, or null if the segment is static
 * @param base the list that a dynamic segment looks at, or null for all
 */
public record SegmentDocument(
        String description, @Nullable String rule, @Nullable String base) {

    /** The document of a segment. */
    public static String write(Json json, Segment segment) {
        return json.write(out -> write(segment, out));
    }

    private static void write(Segment segment, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("description", segment.description());
        if (segment instanceof DynamicSegment dynamic) {
            out.writeStringField("rule", dynamic.rule().text());
            if (dynamic.base().isPresent()) {
                out.writeStringField("base", dynamic.base().get().value());
            }
        }
        out.writeEndObject();
    }

    /** Reads a document. */
    public static SegmentDocument read(Json json, String document) {
        return json.read(document, SegmentDocument::read);
    }

    private static SegmentDocument read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        String description = "";
        @Nullable String rule = null;
        @Nullable String base = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "description" -> description = Json.text(in);
                case "rule" -> rule = Json.text(in);
                case "base" -> base = Json.text(in);
                default -> throw Json.unreadable();
            }
        }
        return new SegmentDocument(description, rule, base);
    }

    /** The segment, with what its columns say. */
    public Segment segment(SegmentId id, String name, Actor createdBy, Instant createdAt) {
        return rule == null
                ? new StaticSegment(id, name, description, createdBy, createdAt)
                : new DynamicSegment(
                        id,
                        name,
                        description,
                        createdBy,
                        createdAt,
                        Optional.ofNullable(base).map(SchemaName::of),
                        SegmentRule.parse(rule));
    }
}

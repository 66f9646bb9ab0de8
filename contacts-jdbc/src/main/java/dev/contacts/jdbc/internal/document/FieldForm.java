package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.Constraint;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.TextPattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A field's definition as JSON. */
final class FieldForm {

    private FieldForm() {}

    static void write(FieldDefinition field, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", field.name().value());
        out.writeStringField("type", field.type().name());
        if (field.type() instanceof FieldType.EnumeratedType enumerated) {
            writeTexts("values", enumerated.values(), out);
        }
        out.writeBooleanField("required", field.required());
        out.writeBooleanField("indexed", field.indexed());
        out.writeStringField("privacy", field.privacy().name());
        out.writeArrayFieldStart("constraints");
        for (Constraint constraint : field.constraints()) {
            writeConstraint(constraint, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeTexts(String member, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(member);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    /** An array of the rule's name and its bounds. */
    private static void writeConstraint(Constraint constraint, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(constraint.rule());
        if (constraint instanceof Constraint.MaxLength limit) {
            out.writeString(Integer.toString(limit.characters()));
        } else if (constraint instanceof Constraint.Range range) {
            out.writeString(range.min().toString());
            out.writeString(range.max().toString());
        } else if (constraint instanceof Constraint.MinLength limit) {
            out.writeString(Integer.toString(limit.characters()));
        } else if (constraint instanceof Constraint.Matches matches) {
            out.writeString(matches.pattern().toString());
        } else if (constraint instanceof Constraint.DateRange range) {
            out.writeString(range.first().toString());
            out.writeString(range.last().toString());
        } else if (constraint instanceof Constraint.InstantRange range) {
            out.writeString(range.first().toString());
            out.writeString(range.last().toString());
        }
        out.writeEndArray();
    }

    static FieldDefinition read(JsonParser in) throws IOException {
        String name = "";
        String type = "";
        List<String> values = List.of();
        boolean required = false;
        boolean indexed = false;
        PrivacyClass privacy = PrivacyClass.PERSONAL;
        List<Constraint> constraints = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "name" -> name = Json.text(in);
                case "type" -> type = Json.text(in);
                case "values" -> values = texts(in);
                case "required" -> required = in.getBooleanValue();
                case "indexed" -> indexed = in.getBooleanValue();
                case "privacy" -> privacy = PrivacyClass.valueOf(Json.text(in));
                case "constraints" -> constraints = constraints(in);
                default -> throw Json.unreadable();
            }
        }
        return new FieldDefinition(FieldName.of(name), type(type, values), required, indexed, privacy, constraints);
    }

    private static FieldType type(String name, List<String> values) {
        return switch (name) {
            case "text" -> FieldType.TEXT;
            case "number" -> FieldType.NUMBER;
            case "boolean" -> FieldType.BOOLEAN;
            case "date" -> FieldType.DATE;
            case "instant" -> FieldType.INSTANT;
            case "list" -> FieldType.TEXT_LIST;
            case "enumerated" -> FieldType.enumerated(values);
            default -> throw Json.unreadable();
        };
    }

    private static List<String> texts(JsonParser in) throws IOException {
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(Json.text(in));
        }
        return texts;
    }

    private static List<Constraint> constraints(JsonParser in) throws IOException {
        List<Constraint> constraints = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            constraints.add(constraint(texts(in)));
        }
        return constraints;
    }

    private static Constraint constraint(List<String> parts) {
        return switch (parts.get(0)) {
            case "MAX_LENGTH" -> new Constraint.MaxLength(Integer.parseInt(parts.get(1)));
            case "RANGE" -> new Constraint.Range(new BigDecimal(parts.get(1)), new BigDecimal(parts.get(2)));
            case "MIN_LENGTH" -> new Constraint.MinLength(Integer.parseInt(parts.get(1)));
            case "PATTERN" -> new Constraint.Matches(TextPattern.of(parts.get(1)));
            case "DATE_RANGE" -> new Constraint.DateRange(LocalDate.parse(parts.get(1)), LocalDate.parse(parts.get(2)));
            case "INSTANT_RANGE" ->
                new Constraint.InstantRange(Instant.parse(parts.get(1)), Instant.parse(parts.get(2)));
            case "WEB_LINK" -> new Constraint.WebLink();
            case "TIME_ZONE" -> new Constraint.TimeZone();
            case "LANGUAGE_TAG" -> new Constraint.LanguageTag();
            default -> throw Json.unreadable();
        };
    }
}

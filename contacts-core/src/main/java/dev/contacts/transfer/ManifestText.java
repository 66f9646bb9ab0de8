package dev.contacts.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.transfer.ExportDiffersException.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The written form of a manifest: one JSON object, its members in a fixed order. */
final class ManifestText {

    /** The one member of the object. */
    static final String MEMBER = "export_manifest";

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestText() {}

    static String of(ExportManifest manifest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeObjectFieldStart(MEMBER);
            out.writeStringField("format", manifest.format().name());
            out.writeStringField("at", manifest.at().toString());
            out.writeNumberField("contacts", manifest.contacts());
            out.writeNumberField("lines", manifest.lines());
            out.writeNumberField("bytes", manifest.bytes());
            out.writeObjectFieldStart("sections");
            for (Map.Entry<String, Long> section : manifest.sections().entrySet()) {
                out.writeNumberField(section.getKey(), section.getValue());
            }
            out.writeEndObject();
            out.writeStringField("sha256", manifest.sha256());
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static ExportManifest parse(String text) {
        Map<String, String> values = new TreeMap<>();
        SortedMap<String, Long> sections = new TreeMap<>();
        try (JsonParser in = JSON.createParser(text)) {
            expect(in.nextToken() == JsonToken.START_OBJECT);
            expect(MEMBER.equals(in.nextFieldName()));
            expect(in.nextToken() == JsonToken.START_OBJECT);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (in.nextToken() == JsonToken.START_OBJECT) {
                    expect(name.equals("sections"));
                    readSections(in, sections);
                } else {
                    expect(in.currentToken().isScalarValue());
                    values.put(name, in.getText());
                }
            }
            expect(in.nextToken() == JsonToken.END_OBJECT);
            expect(in.nextToken() == null);
            return new ExportManifest(
                    ExportFormat.valueOf(values.getOrDefault("format", "")),
                    Instant.parse(values.getOrDefault("at", "")),
                    number(values, "contacts"),
                    number(values, "lines"),
                    number(values, "bytes"),
                    sections,
                    values.getOrDefault("sha256", ""));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new ExportDiffersException(Reason.UNREADABLE_MANIFEST); // the cause would quote the text
        }
    }

    private static void readSections(JsonParser in, SortedMap<String, Long> sections) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            expect(in.nextToken() == JsonToken.VALUE_NUMBER_INT);
            sections.put(name, in.getLongValue());
        }
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, ""));
    }

    private static void expect(boolean met) {
        if (!met) {
            throw new IllegalArgumentException("not a manifest");
        }
    }
}

package dev.contacts.internal.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file of JSON Lines: an item or a contact on each line, in an object whose members have a fixed order. */
final class JsonLinesFile extends ExportWriter {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_LABELS = 1_000; // contacts may have names without end

    private final JsonGenerator json;
    private final Map<Function<FieldName, String>, Map<String, String>> labels = new HashMap<>();
    private Columns columns = new Columns(List.of(), List.of());
    private long lines;

    JsonLinesFile(OutputStream out) {
        try {
            this.json = JsonForm.FACTORY.createGenerator(new BufferedOutputStream(out, BUFFER), JsonEncoding.UTF8);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    boolean wantsColumns() {
        return false;
    }

    @Override
    void columns(Columns all) {
        this.columns = all;
    }

    @Override
    void row(List<? extends @Nullable FieldValue> fixed, List<Attributes> values) {
        try {
            json.writeStartObject();
            for (int i = 0; i < fixed.size(); i++) {
                FieldValue value = fixed.get(i);
                if (value != null) {
                    json.writeFieldName(columns.fixed().get(i));
                    JsonForm.write(value, json);
                }
            }
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    writeSpread(columns.spreads().get(i), values.get(i));
                }
            }
            endLine();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeSpread(Spread spread, Attributes values) throws IOException {
        if (spread instanceof Spread.Nested nested) {
            json.writeFieldName(nested.label());
            JsonForm.write(values, json);
        } else if (spread instanceof Spread.Flat flat) {
            for (FieldName name : values.names()) {
                json.writeFieldName(label(flat, name));
                JsonForm.write(values.get(name).orElseThrow(), json);
            }
        }
    }

    /** What a member is called, found out once for most. */
    private String label(Spread.Flat flat, FieldName name) {
        Map<String, String> known = labels.computeIfAbsent(flat.header(), header -> new HashMap<>());
        String label = known.get(name.value());
        if (label == null) {
            label = flat.header().apply(name);
            if (known.size() < MOST_LABELS) {
                known.put(name.value(), label);
            }
        }
        return label;
    }

    @Override
    void begin(Subject subject) {
        // nothing goes before the first item
    }

    @Override
    void item(Item item) {
        try {
            json.writeStartObject();
            json.writeStringField("section", item.section().label());
            if (!item.key().isEmpty()) {
                json.writeStringField("item", item.key());
            }
            String open = "";
            for (Item.Fact fact : item.facts()) {
                if (!fact.group().equals(open)) {
                    if (!open.isEmpty()) {
                        json.writeEndObject();
                    }
                    open = fact.group();
                    if (!open.isEmpty()) {
                        json.writeObjectFieldStart(open);
                    }
                }
                json.writeFieldName(fact.name());
                JsonForm.write(fact.value(), json);
            }
            if (!open.isEmpty()) {
                json.writeEndObject();
            }
            endLine();
        } catch (IOException e) {
            throw failed(e);
        }
        count(item.section().label());
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        lines++;
    }

    @Override
    void end() {
        try {
            json.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    long lines() {
        return lines;
    }
}

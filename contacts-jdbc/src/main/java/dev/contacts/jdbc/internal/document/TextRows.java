package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of texts as an array of arrays: tokens, reasons of a rejection, counts. */
public final class TextRows {

    private TextRows() {}

    /** The document of rows. */
    public static String write(Json json, List<List<String>> rows) {
        return json.write(out -> {
            out.writeStartArray();
            for (List<String> row : rows) {
                out.writeStartArray();
                for (String text : row) {
                    out.writeString(text);
                }
                out.writeEndArray();
            }
            out.writeEndArray();
        });
    }

    /** Reads a document. */
    public static List<List<String>> read(Json json, String document) {
        return json.read(document, TextRows::read);
    }

    private static List<List<String>> read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<List<String>> rows = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Json.expect(in, JsonToken.START_ARRAY);
            List<String> row = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                row.add(Json.text(in));
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}

package dev.contacts.jdbc.internal.document;

import dev.contacts.schema.FieldValue;

/** The JSON of a single value, as it stands within the other documents. */
public final class ValueDocument {

    private ValueDocument() {}

    /** The JSON of a value; equal values have equal texts. */
    public static String write(Json json, FieldValue value) {
        return json.write(out -> ValueForm.write(value, out));
    }
}

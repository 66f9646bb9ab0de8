package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fields are out of sight in which list. Immutable. */
record ArchivedFields(Map<SchemaName, List<FieldName>> byList) {

    static ArchivedFields of(List<ProfileSchema> schemas) {
        Map<SchemaName, List<FieldName>> byList = new HashMap<>();
        for (ProfileSchema schema : schemas) {
            if (!schema.archivedFields().isEmpty()) {
                byList.put(
                        schema.name(),
                        schema.archivedFields().stream()
                                .map(FieldDefinition::name)
                                .toList());
            }
        }
        return new ArchivedFields(byList);
    }

    /** The values of a contact without those of fields that are archived in its list. */
    Attributes shown(Contact contact) {
        Attributes shown = contact.attributes();
        for (FieldName archived : byList.getOrDefault(contact.schema(), List.of())) {
            shown = shown.without(archived);
        }
        return shown;
    }
}

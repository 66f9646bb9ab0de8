package dev.contacts.internal.transfer;

import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says.
 *
 * @param row its number, 1 for the first behind the header
 * @param id the contact it is about, if it names its id
 * @param identifiers the identifiers that could be read, in the order of the columns
 * @param values the texts of the fields
 * @param empty the fields whose cells are empty
 * @param optOuts what the contact has said no to
 * @param problems what could not be read; with any, the row is rejected
 * @param torn whether it could not even be cut into cells, so that there is nothing more to find out about it
 * @param draft the contact that it becomes if there is none, made before its turn came; null if that was not tried or is refused
 */
record ParsedRow(
        long row,
        @Nullable ContactId id,
        List<Identifier> identifiers,
        Map<FieldName, Object> values,
        Set<FieldName> empty,
        List<SubscriptionChange> optOuts,
        List<Violation> problems,
        boolean torn,
        @Nullable Draft draft) {

    /**
     * A contact that nobody has yet.
     *
     * @param schema by which it was made
     * @param contact as it was made
     */
    record Draft(ProfileSchema schema, Contact contact) {}

    ParsedRow with(Draft made) {
        return new ParsedRow(row, id, identifiers, values, empty, optOuts, problems, torn, made);
    }

    static ParsedRow torn(long row, List<Violation> problems) {
        return new ParsedRow(row, null, List.of(), Map.of(), Set.of(), List.of(), problems, true, null);
    }
}

package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.StandardField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of a contact, with three states per field: not mentioned means keep, {@code set} and {@code clear} say what they do. A
 * pure value: dropping it leaves no trace. It cannot express a change of the contact's id, list, test flag, provenance or member
 * attributes. Immutable and safe for use by several threads; each method returns a changed copy; {@code toString()} is masked.
 * Rules 001-10, 001-13, 002-39, 002-40; requirements D10.
 */
public final class ContactEdit implements ProfileInput<ContactEdit> {

    private static final ContactEdit NOTHING = new ContactEdit(Map.of(), List.of());

    private final Map<FieldName, Optional<Object>> values;
    private final List<IdentifierChange> identifierChanges;

    private ContactEdit(Map<FieldName, Optional<Object>> values, List<IdentifierChange> identifierChanges) {
        this.values = values;
        this.identifierChanges = identifierChanges;
    }

    /**
     * An edit that changes nothing, as a start.
     *
     * @return the empty edit
     */
    public static ContactEdit nothing() {
        return NOTHING;
    }

    @Override
    public ContactEdit set(FieldName field, Object value) {
        return withAll(Map.of(field, Optional.of(ProfileInput.present(value))));
    }

    /**
     * Sets the values of several fields, for bulk work.
     *
     * @param fields values by field, as for {@link #set(FieldName, Object)}
     * @return a changed copy
     */
    public ContactEdit setAll(Map<FieldName, ?> fields) {
        Map<FieldName, Optional<Object>> more = new LinkedHashMap<>();
        fields.forEach((field, value) -> more.put(field, Optional.of(ProfileInput.present(value))));
        return withAll(more);
    }

    /**
     * Removes the value of a field. Clearing a field without a value is no error; clearing a required one is.
     *
     * @param field the field
     * @return a changed copy
     */
    public ContactEdit clear(FieldName field) {
        return withAll(Map.of(field, Optional.empty()));
    }

    /**
     * Removes the value of a field.
     *
     * @param field the field's name, in any case
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a field name
     */
    public ContactEdit clear(String field) {
        return clear(FieldName.of(field));
    }

    @Override
    public ContactEdit address(PostalAddress address) {
        Map<FieldName, Optional<Object>> parts = new LinkedHashMap<>();
        for (int i = 0; i < PostalAddress.FIELDS.size(); i++) {
            String part = address.parts().get(i);
            parts.put(PostalAddress.FIELDS.get(i).fieldName(), part.isEmpty() ? Optional.empty() : Optional.of(part));
        }
        return withAll(parts);
    }

    @Override
    public ContactEdit location(GeoLocation location) {
        Map<FieldName, Optional<Object>> parts = new LinkedHashMap<>();
        parts.put(StandardField.LATITUDE.fieldName(), Optional.of(location.latitude()));
        parts.put(StandardField.LONGITUDE.fieldName(), Optional.of(location.longitude()));
        parts.put(StandardField.PLACE.fieldName(), location.place().map(place -> place));
        parts.put(StandardField.LOCATED_AT.fieldName(), location.capturedAt().map(at -> at));
        return withAll(parts);
    }

    /**
     * Adds an identifier. Adding one the contact already has is no change.
     *
     * @param identifier the identifier
     * @return a changed copy
     */
    public ContactEdit add(Identifier identifier) {
        return with(new IdentifierChange.Add(identifier));
    }

    /**
     * Removes an identifier. The last unique one cannot be removed (rule 000-11); removing one the contact does not have is refused.
     *
     * @param identifier the identifier
     * @return a changed copy
     */
    public ContactEdit remove(Identifier identifier) {
        return with(new IdentifierChange.Remove(identifier));
    }

    /**
     * Puts an identifier in the place of all the contact has of its type, as when a contact changes the email address. Without one of
     * that type it is added.
     *
     * @param identifier the identifier
     * @return a changed copy
     */
    public ContactEdit replace(Identifier identifier) {
        return with(new IdentifierChange.Replace(identifier));
    }

    /**
     * The values to set (present) and to clear (empty).
     *
     * @return an unmodifiable map in the order of the calls
     */
    public Map<FieldName, Optional<Object>> values() {
        return values;
    }

    /**
     * The changes of identifiers.
     *
     * @return an immutable list in the order of the calls
     */
    public List<IdentifierChange> identifierChanges() {
        return identifierChanges;
    }

    private ContactEdit with(IdentifierChange change) {
        List<IdentifierChange> all = new ArrayList<>(identifierChanges);
        all.add(change);
        return new ContactEdit(values, List.copyOf(all));
    }

    private ContactEdit withAll(Map<FieldName, Optional<Object>> more) {
        Map<FieldName, Optional<Object>> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new ContactEdit(Collections.unmodifiableMap(all), identifierChanges);
    }

    /** Field names and kinds of change, never values. */
    @Override
    public String toString() {
        return "ContactEdit[fields=" + values.keySet() + ", identifiers=" + identifierChanges + "]";
    }

    /** One change of a contact's identifiers. Immutable. */
    public sealed interface IdentifierChange {

        /**
         * The identifier concerned.
         *
         * @return the identifier
         */
        Identifier identifier();

        /**
         * See {@link ContactEdit#add}.
         *
         * @param identifier the identifier
         */
        record Add(Identifier identifier) implements IdentifierChange {
            /** Checks that nothing is missing. */
            public Add {
                requireNonNull(identifier, "identifier");
            }
        }

        /**
         * See {@link ContactEdit#remove}.
         *
         * @param identifier the identifier
         */
        record Remove(Identifier identifier) implements IdentifierChange {
            /** Checks that nothing is missing. */
            public Remove {
                requireNonNull(identifier, "identifier");
            }
        }

        /**
         * See {@link ContactEdit#replace}.
         *
         * @param identifier the identifier
         */
        record Replace(Identifier identifier) implements IdentifierChange {
            /** Checks that nothing is missing. */
            public Replace {
                requireNonNull(identifier, "identifier");
            }
        }
    }
}

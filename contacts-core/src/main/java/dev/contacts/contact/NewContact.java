package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A contact that does not exist yet: identifiers, the list it will live in, and values. A pure value: nothing is stored before
 * {@code contacts.create(...)}, and dropping it leaves no trace (rule 000-19). Immutable and safe for use by several threads; each
 * method returns a changed copy; {@code toString()} is masked.
 */
public final class NewContact implements ProfileInput<NewContact> {

    private final SchemaName schema;
    private final boolean test;
    private final List<Identifier> identifiers;
    private final Map<FieldName, Object> values;

    private NewContact(SchemaName schema, boolean test, List<Identifier> identifiers, Map<FieldName, Object> values) {
        this.schema = schema;
        this.test = test;
        this.identifiers = identifiers;
        this.values = values;
    }

    /**
     * A contact with these identifiers. Rules 000-06, 000-11.
     *
     * @param primary the first one, by which the system identifies the contact
     * @param others further ones
     * @return a new contact in the workspace's default list
     */
    public static NewContact of(Identifier primary, Identifier... others) {
        List<Identifier> all = new ArrayList<>(1 + others.length);
        all.add(primary);
        all.addAll(Arrays.asList(others));
        return of(all, Map.of());
    }

    /**
     * A contact with these identifiers and values, for bulk work.
     *
     * @param identifiers identifiers, the primary one first; the check that at least one is unique comes with {@code create}
     * @param values values by field
     * @return a new contact in the workspace's default list
     */
    public static NewContact of(List<? extends Identifier> identifiers, Map<FieldName, ?> values) {
        return new NewContact(
                SchemaName.DEFAULT,
                false,
                List.copyOf(identifiers),
                Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /**
     * This contact with one more identifier.
     *
     * @param identifier the identifier
     * @return a changed copy
     */
    public NewContact with(Identifier identifier) {
        List<Identifier> all = new ArrayList<>(identifiers);
        all.add(requireNonNull(identifier, "identifier"));
        return new NewContact(schema, test, List.copyOf(all), values);
    }

    /**
     * This contact in another list than the default one.
     *
     * @param list the name of the list's schema
     * @return a changed copy
     */
    public NewContact in(SchemaName list) {
        return new NewContact(requireNonNull(list, "list"), test, identifiers, values);
    }

    /**
     * This contact in another list than the default one.
     *
     * @param list the name of the list's schema
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a list's name
     */
    public NewContact in(String list) {
        return in(SchemaName.of(list));
    }

    /**
     * This contact as one for testing: left out of counts, segments and exports unless asked for. Rule 000-05.
     *
     * @return a changed copy
     */
    public NewContact asTest() {
        return new NewContact(schema, true, identifiers, values);
    }

    @Override
    public NewContact set(FieldName field, Object value) {
        return withAll(Map.of(field, ProfileInput.present(value)));
    }

    @Override
    public NewContact address(PostalAddress address) {
        return withAll(address.values());
    }

    @Override
    public NewContact location(GeoLocation location) {
        Map<FieldName, Object> parts = new LinkedHashMap<>();
        parts.put(StandardField.LATITUDE.fieldName(), location.latitude());
        parts.put(StandardField.LONGITUDE.fieldName(), location.longitude());
        location.place().ifPresent(place -> parts.put(StandardField.PLACE.fieldName(), place));
        location.capturedAt().ifPresent(at -> parts.put(StandardField.LOCATED_AT.fieldName(), at));
        return withAll(parts);
    }

    /**
     * The list the contact will live in.
     *
     * @return the name of the list's schema
     */
    public SchemaName schema() {
        return schema;
    }

    /**
     * Whether the contact is for testing.
     *
     * @return true for a test contact
     */
    public boolean isTest() {
        return test;
    }

    /**
     * The identifiers, the primary one first.
     *
     * @return an immutable list
     */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /**
     * The values as given, not yet checked.
     *
     * @return an unmodifiable map in the order of setting
     */
    public Map<FieldName, Object> values() {
        return values;
    }

    private NewContact withAll(Map<FieldName, ?> more) {
        Map<FieldName, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new NewContact(schema, test, identifiers, Collections.unmodifiableMap(all));
    }

    /** Identifier types and field names, never values. */
    @Override
    public String toString() {
        return "NewContact[schema=" + schema + ", identifiers="
                + identifiers.stream().map(Identifier::type).toList() + ", fields=" + values.keySet() + "]";
    }
}

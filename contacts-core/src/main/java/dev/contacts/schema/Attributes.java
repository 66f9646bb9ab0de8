package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Field values by field name, in the order of the names' {@link FieldName#key() keys}. Immutable and safe for use by several
 * threads; {@code toString()} shows names and kinds only. A field without a value is simply not there.
 */
public final class Attributes {

    private static final Attributes EMPTY = new Attributes(new FieldName[0], new FieldValue[0]);

    private final FieldName[] names; // sorted; two arrays cost a third of a map's memory
    private final FieldValue[] values;

    private Attributes(FieldName[] names, FieldValue[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * No values.
     *
     * @return the empty attributes
     */
    public static Attributes empty() {
        return EMPTY;
    }

    /**
     * Attributes with these values.
     *
     * @param values value by name; copied
     * @return the attributes
     */
    public static Attributes of(Map<FieldName, ? extends FieldValue> values) {
        if (values.isEmpty()) {
            return EMPTY;
        }
        Map<FieldName, ? extends FieldValue> sorted =
                values instanceof SortedMap<FieldName, ? extends FieldValue> map && map.comparator() == null
                        ? values
                        : new TreeMap<>(values);
        return new Attributes(
                sorted.keySet().toArray(new FieldName[0]), sorted.values().toArray(new FieldValue[0]));
    }

    /**
     * The value of a field.
     *
     * @param name the field
     * @return the value, or empty if the field has none
     */
    public Optional<FieldValue> get(FieldName name) {
        return Optional.ofNullable(lookUp(name));
    }

    /**
     * The value of a field.
     *
     * @param name the field's name, in any case
     * @return the value, or empty if the field has none
     * @throws InvalidValueException if the text cannot be a field name
     */
    public Optional<FieldValue> get(String name) {
        return get(FieldName.of(name));
    }

    /**
     * The text of a field.
     *
     * @param name the field's name, in any case
     * @return the text, or empty if the field has no value or another kind of value
     */
    public Optional<String> text(String name) {
        return of(name, TextValue.class).map(TextValue::value);
    }

    /**
     * The number of a field.
     *
     * @param name the field's name, in any case
     * @return the number, or empty if the field has no value or another kind of value
     */
    public Optional<BigDecimal> number(String name) {
        return of(name, NumberValue.class).map(NumberValue::value);
    }

    /**
     * The truth of a field.
     *
     * @param name the field's name, in any case
     * @return true or false, or empty if the field has no value or another kind of value
     */
    public Optional<Boolean> bool(String name) {
        return of(name, BooleanValue.class).map(BooleanValue::value);
    }

    /**
     * The date of a field.
     *
     * @param name the field's name, in any case
     * @return the date, or empty if the field has no value or another kind of value
     */
    public Optional<LocalDate> date(String name) {
        return of(name, DateValue.class).map(DateValue::value);
    }

    /**
     * The instant of a field.
     *
     * @param name the field's name, in any case
     * @return the instant, or empty if the field has no value or another kind of value
     */
    public Optional<Instant> instant(String name) {
        return of(name, InstantValue.class).map(InstantValue::value);
    }

    /**
     * The texts of a field.
     *
     * @param name the field's name, in any case
     * @return the texts, or empty if the field has no value or another kind of value
     */
    public Optional<List<String>> texts(String name) {
        return of(name, TextListValue.class).map(TextListValue::value);
    }

    /**
     * The names of the fields that have a value.
     *
     * @return the names in order of their keys
     */
    public List<FieldName> names() {
        return List.of(names);
    }

    /**
     * Visits every value in order of the names' keys.
     *
     * @param visitor called with name and value
     */
    public void forEach(BiConsumer<? super FieldName, ? super FieldValue> visitor) {
        for (int i = 0; i < names.length; i++) {
            visitor.accept(names[i], values[i]);
        }
    }

    /**
     * How many fields have a value.
     *
     * @return the count
     */
    public int size() {
        return names.length;
    }

    /**
     * Whether no field has a value.
     *
     * @return true if empty
     */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /**
     * These attributes with one value set.
     *
     * @param name the field
     * @param value its new value
     * @return new attributes
     */
    public Attributes with(FieldName name, FieldValue value) {
        Map<FieldName, FieldValue> copy = toMap();
        copy.remove(name); // so that the newer spelling of the name is kept
        copy.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return of(copy);
    }

    /**
     * These attributes without the value of one field.
     *
     * @param name the field
     * @return new attributes, or these if the field has no value
     */
    public Attributes without(FieldName name) {
        if (lookUp(name) == null) {
            return this;
        }
        Map<FieldName, FieldValue> copy = toMap();
        copy.remove(name);
        return of(copy);
    }

    /**
     * The values as a map.
     *
     * @return a new, modifiable, ordered map
     */
    public Map<FieldName, FieldValue> toMap() {
        Map<FieldName, FieldValue> map = new TreeMap<>();
        forEach(map::put);
        return map;
    }

    private @Nullable FieldValue lookUp(FieldName name) {
        int index = Arrays.binarySearch(names, requireNonNull(name, "name"));
        return index < 0 ? null : values[index];
    }

    private <V extends FieldValue> Optional<V> of(String name, Class<V> kind) {
        return get(name).filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Attributes attributes
                        && Arrays.equals(names, attributes.names)
                        && Arrays.equals(values, attributes.values));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /** Names and kinds of the values, never the values. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("{");
        forEach((name, value) -> out.append(out.length() == 1 ? "" : ", ")
                .append(name)
                .append('=')
                .append(value));
        return out.append('}').toString();
    }
}

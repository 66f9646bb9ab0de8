package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.StandardField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A postal address. A part that is not known is empty. Immutable and safe for use by several threads; {@code toString()} is
 * masked. Rule 002-22.
 *
 * @param street street and number, may hold several lines
 * @param city city
 * @param region region, state or province
 * @param postalCode postal code
 * @param country country, as the host writes it
 */
public record PostalAddress(String street, String city, String region, String postalCode, String country) {

    static final List<StandardField> FIELDS = List.of(
            StandardField.STREET,
            StandardField.CITY,
            StandardField.REGION,
            StandardField.POSTAL_CODE,
            StandardField.COUNTRY);

    /** Checks that nothing is missing. */
    public PostalAddress {
        requireNonNull(street, "street");
        requireNonNull(city, "city");
        requireNonNull(region, "region");
        requireNonNull(postalCode, "postalCode");
        requireNonNull(country, "country");
    }

    static PostalAddress of(Attributes standard) {
        List<String> parts = FIELDS.stream()
                .map(field ->
                        standard.get(field.fieldName()).map(FieldValue::print).orElse(""))
                .toList();
        return new PostalAddress(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    List<String> parts() {
        return List.of(street, city, region, postalCode, country);
    }

    /**
     * The parts that are known, by the standard field that holds each.
     *
     * @return an unmodifiable map
     */
    public Map<FieldName, String> values() {
        Map<FieldName, String> values = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!parts().get(i).isEmpty()) {
                values.put(FIELDS.get(i).fieldName(), parts().get(i));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return "PostalAddress[***]";
    }
}

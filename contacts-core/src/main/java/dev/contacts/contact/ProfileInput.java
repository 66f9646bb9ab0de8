package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.StandardField;

/**
 * What {@link NewContact} and {@link ContactEdit} have in common: setting field values. Values are checked against the schema when
 * the contact is created or updated, all at once.
 *
 * @param <T> the type that is returned, changed
 */
public sealed interface ProfileInput<T> permits NewContact, ContactEdit {

    /**
     * Sets the value of a field.
     *
     * @param field the field
     * @param value a text, number, boolean, {@code LocalDate}, {@code Instant}, list of texts or {@code FieldValue}; text is parsed
     *     where the field is of another type
     * @return a changed copy
     */
    T set(FieldName field, Object value);

    /**
     * Sets the value of a field.
     *
     * @param field the field's name, in any case: a standard field such as {@code first_name} or one of the schema
     * @param value as for {@link #set(FieldName, Object)}
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a field name
     */
    default T set(String field, Object value) {
        return set(FieldName.of(field), value);
    }

    /**
     * Sets the first name.
     *
     * @param name any text, kept exactly
     * @return a changed copy
     */
    default T firstName(String name) {
        return set(StandardField.FIRST_NAME.fieldName(), name);
    }

    /**
     * Sets the last name.
     *
     * @param name any text, kept exactly
     * @return a changed copy
     */
    default T lastName(String name) {
        return set(StandardField.LAST_NAME.fieldName(), name);
    }

    /**
     * Sets the time zone.
     *
     * @param zone an id such as {@code Europe/Madrid}
     * @return a changed copy
     */
    default T timeZone(String zone) {
        return set(StandardField.TIME_ZONE.fieldName(), zone);
    }

    /**
     * Sets the preferred language.
     *
     * @param tag a BCP 47 tag such as {@code pt-BR}
     * @return a changed copy
     */
    default T language(String tag) {
        return set(StandardField.LANGUAGE.fieldName(), tag);
    }

    /**
     * Sets the link to a picture. It is never fetched.
     *
     * @param link an absolute http or https address
     * @return a changed copy
     */
    default T avatarLink(String link) {
        return set(StandardField.AVATAR_LINK.fieldName(), link);
    }

    /**
     * Sets the whole postal address; parts that are empty in it are left without a value.
     *
     * @param address the address
     * @return a changed copy
     */
    T address(PostalAddress address);

    /**
     * Sets the whole location.
     *
     * @param location the location
     * @return a changed copy
     */
    T location(GeoLocation location);

    /**
     * Checks that a value is there.
     *
     * @param value the value
     * @return the value
     */
    static Object present(Object value) {
        return requireNonNull(value, "value; use clear to remove one");
    }
}

package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record of one person, as it was read at one moment. Immutable and safe for use by several threads; {@code toString()} is
 * masked. Two contacts are equal when everything in them is.
 *
 * @param id assigned by the library, never changed (rules 001-38, 001-39)
 * @param version 1 when created, one more with every change
 * @param schema the list the contact lives in
 * @param test whether the contact is for testing (rule 000-05)
 * @param identifiers how the contact is found, the primary one first; at least one is unique (rule 000-11)
 * @param standard the values of {@link StandardField}s
 * @param attributes the values of the other fields
 * @param provenance when, how and by whom it was added and updated
 */
public record Contact(
        ContactId id,
        long version,
        SchemaName schema,
        boolean test,
        List<Identifier> identifiers,
        Attributes standard,
        Attributes attributes,
        Provenance provenance) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the version is less than 1 or there is no unique identifier
     */
    public Contact {
        requireNonNull(id, "id");
        requireNonNull(schema, "schema");
        requireNonNull(standard, "standard");
        requireNonNull(attributes, "attributes");
        requireNonNull(provenance, "provenance");
        identifiers = List.copyOf(identifiers);
        if (version < 1) {
            throw new IllegalArgumentException("a contact's version is 1 or more");
        }
        if (!hasUnique(identifiers)) {
            throw new IllegalArgumentException("a contact has at least one unique identifier");
        }
    }

    private static boolean hasUnique(List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            if (identifier.type().unique()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same as {@link #id()}; some products call it so (rule 001-40). Not the {@code UserId} identifier.
     *
     * @return the contact's id
     */
    public ContactId userId() {
        return id;
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
     * The first identifier.
     *
     * @return the primary identifier
     */
    public Identifier primaryIdentifier() {
        return identifiers.get(0);
    }

    /**
     * The first identifier of a type.
     *
     * @param type the type
     * @return the identifier, if the contact has one of this type
     */
    public Optional<Identifier> identifier(IdentifierType type) {
        return identifiers.stream()
                .filter(identifier -> identifier.type() == type)
                .findFirst();
    }

    /**
     * The value of any field, standard or not.
     *
     * @param field the field
     * @return the value, if there is one
     */
    public Optional<FieldValue> value(FieldName field) {
        return StandardField.named(field).isPresent() ? standard.get(field) : attributes.get(field);
    }

    /**
     * By which way the value of a field came in. Identifiers have no origin of their own: theirs is in {@link #provenance()}. Rule 002-11.
     *
     * @param field the field
     * @return the origin, if the field has a value
     */
    public Optional<Origin> origin(FieldName field) {
        return value(field).map(value -> provenance.values().of(field).orElse(provenance.addedVia()));
    }

    /**
     * The first name.
     *
     * @return the name, if known
     */
    public Optional<String> firstName() {
        return text(StandardField.FIRST_NAME);
    }

    /**
     * The last name.
     *
     * @return the name, if known
     */
    public Optional<String> lastName() {
        return text(StandardField.LAST_NAME);
    }

    /**
     * What to show as the contact's name: first and last name, whichever is there, else the primary identifier as given. Rule
     * 002-13.
     *
     * @return a text that is never blank
     */
    public String displayName() {
        String name = Stream.of(firstName(), lastName())
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? primaryIdentifier().value() : name;
    }

    /**
     * The postal address.
     *
     * @return the address, if any part is known
     */
    public Optional<PostalAddress> address() {
        PostalAddress address = PostalAddress.of(standard);
        return address.parts().stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(address);
    }

    /**
     * Where the contact was seen.
     *
     * @return the location, if known
     */
    public Optional<GeoLocation> location() {
        Optional<BigDecimal> latitude =
                standard.number(StandardField.LATITUDE.fieldName().value());
        Optional<BigDecimal> longitude =
                standard.number(StandardField.LONGITUDE.fieldName().value());
        return latitude.flatMap(north -> longitude.map(east -> new GeoLocation(
                north,
                east,
                text(StandardField.PLACE).orElse(null),
                standard.instant(StandardField.LOCATED_AT.fieldName().value()).orElse(null))));
    }

    /**
     * Time zone and preferred language.
     *
     * @return the settings; each may be unknown
     */
    public RegionalSettings regionalSettings() {
        return RegionalSettings.of(standard);
    }

    /**
     * The external link to a picture. Rule 003-18.
     *
     * @return the link, if there is one
     */
    public Optional<URI> avatarLink() {
        return text(StandardField.AVATAR_LINK).map(URI::create);
    }

    private Optional<String> text(StandardField field) {
        return standard.get(field.fieldName()).map(FieldValue::print);
    }

    /** Id, version and the kinds of data, never the data. */
    @Override
    public String toString() {
        return "Contact[" + id + ", version=" + version + ", schema=" + schema + ", identifiers="
                + identifiers.stream().map(Identifier::type).toList() + ", standard=" + standard.names()
                + ", attributes=" + attributes.names() + "]";
    }
}

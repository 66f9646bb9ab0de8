package dev.contacts.transfer;

/**
 * How the names in the header of an import are held against the list. Whatever the policy, the verdict falls before the first row, names
 * everything that is wrong at once, and columns can be {@linkplain Importer#map mapped} and {@linkplain Importer#ignore ignored} one by one;
 * their order does not matter. Rules 004-11, 004-12, ruling C10.
 */
public enum HeaderPolicy {
    /**
     * The default: the file has the list's fields, no more and no fewer, written identically, with the case of letters and white space.
     * There is a column for each field that is defined and for the field that identifies a contact of the list (where several can, for one
     * of them). Identifiers of other types, standard fields and {@link HeaderMapping#UNSUBSCRIBED} may be left out. Modes that take no field ({@link ImportMode#UNSUBSCRIBE},
     * {@link ImportMode#REMOVE_FROM_GROUP}) need a column of any identifier that belongs to one contact, or of its id, and no other. A column of any other name is refused, and the refusal
     * says which name it comes near.
     */
    STRICT,
    /**
     * Names are understood as a {@link HeaderMapping} says and, of fields, without regard to case; the file may have fewer columns than
     * the list has fields. A column nobody knows is refused still.
     */
    MAPPED,
    /**
     * As {@link #MAPPED}, and in an open list, where no type is defined, a column nobody knows becomes a text field of its own name. Never
     * the default, since a typing error in a header makes a field then. The fields of a list that is not open are changed through
     * {@code Schemas} only, and there this policy is no other than {@link #MAPPED}.
     */
    CREATE_UNKNOWN
}

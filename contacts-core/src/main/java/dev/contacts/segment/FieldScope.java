package dev.contacts.segment;

import dev.contacts.group.MemberSchema;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import java.util.Collection;
import java.util.List;

/** Which fields a rule may name, and of what types they are. */
public interface FieldScope {

    /** Any name is a field, of any type. */
    FieldScope ANY = new FieldScope() {
        @Override
        public boolean has(FieldName field) {
            return true;
        }

        @Override
        public Collection<FieldType> types(FieldName field) {
            return List.of();
        }

        @Override
        public Collection<FieldName> names() {
            return List.of();
        }
    };

    /**
     * Whether there is such a field.
     *
     * @param field the field
     * @return true if a rule may name it
     */
    boolean has(FieldName field);

    /**
     * The types that a field has where it is defined.
     *
     * @param field the field
     * @return each type once; none if the field is defined nowhere, and may then have values of every kind
     */
    Collection<FieldType> types(FieldName field);

    /**
     * The names that may be suggested for one that is not known.
     *
     * @return the names of the defined fields
     */
    Collection<FieldName> names();

    /**
     * The standard fields and those of some lists; where one of the lists is open, any name.
     *
     * @param lists the schemas of the lists
     * @return the fields
     */
    static FieldScope of(Collection<ProfileSchema> lists) {
        return new ListFields(List.copyOf(lists));
    }

    /**
     * The attributes that the members of a group may have; where its schema is open, any name.
     *
     * @param members what the group says of its members
     * @return the attributes
     */
    static FieldScope ofMembers(MemberSchema members) {
        return new MemberAttributes(members);
    }
}

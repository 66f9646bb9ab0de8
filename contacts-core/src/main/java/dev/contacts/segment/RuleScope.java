package dev.contacts.segment;

import java.util.Collection;
import java.util.List;

/**
 * What a rule may speak of where it is asked: the fields of the lists, the groups. {@link SegmentRule#parse(String, RuleScope)} refuses what
 * is not in it. Each question has an answer that refuses nothing, so that a new kind of question breaks nobody.
 */
public interface RuleScope {

    /** Everything that can be written may be asked. */
    RuleScope ANY = new RuleScope() {};

    /**
     * The contact's fields.
     *
     * @return the fields of all lists that the rule is asked over
     */
    default FieldScope fields() {
        return FieldScope.ANY;
    }

    /**
     * The member attributes of a group.
     *
     * @param group the group's name
     * @return the fields that its memberships have
     */
    default FieldScope memberFields(String group) {
        return FieldScope.ANY;
    }

    /**
     * Whether there is such a group.
     *
     * @param name the group's name
     * @return true if a rule may name it
     */
    default boolean hasGroup(String name) {
        return true;
    }

    /**
     * The names that may be suggested for one that is not known.
     *
     * @return the names of the groups
     */
    default Collection<String> groups() {
        return List.of();
    }
}

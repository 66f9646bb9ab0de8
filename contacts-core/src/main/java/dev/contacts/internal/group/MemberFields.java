package dev.contacts.internal.group;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.MemberAttributeNotEditableHereException;
import dev.contacts.group.Membership;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.spi.StoreTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Keeps member attributes out of edits of the contact (rule 001-13). */
public final class MemberFields {

    private MemberFields() {}

    /**
     * Refuses an edit that names what is no field of the contact's closed list, but an attribute it has, or may have, in one of its groups. In
     * an open list every name is a field of the contact.
     *
     * @throws MemberAttributeNotEditableHereException with all such names
     */
    public static void refuse(StoreTransaction tx, Contact contact, ContactEdit edit, ProfileSchema list) {
        if (list.isOpen()) {
            return;
        }
        List<FieldName> unknown = edit.values().keySet().stream()
                .filter(name -> list.definition(name).isEmpty()
                        && contact.attributes().get(name).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            refuse(tx, contact, unknown);
        }
    }

    private static void refuse(StoreTransaction tx, Contact contact, List<FieldName> unknown) {
        List<Membership> memberships = tx.memberships().ofContacts(List.of(contact.id()));
        Map<GroupId, Group> groups = new HashMap<>();
        tx.groups()
                .find(memberships.stream().map(Membership::group).toList())
                .forEach(group -> groups.put(group.id(), group));
        SortedSet<FieldName> fields = new TreeSet<>();
        SortedSet<GroupId> where = new TreeSet<>();
        for (Membership membership : memberships) {
            Group group = groups.get(membership.group());
            unknown.stream()
                    .filter(name -> membership.attributes().get(name).isPresent()
                            || (group != null
                                    && group.memberSchema().definition(name).isPresent()))
                    .forEach(name -> {
                        fields.add(name);
                        where.add(membership.group());
                    });
        }
        if (!fields.isEmpty()) {
            throw new MemberAttributeNotEditableHereException(List.copyOf(fields), List.copyOf(where));
        }
    }
}

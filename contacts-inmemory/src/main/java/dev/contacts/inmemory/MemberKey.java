package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import java.util.Comparator;
import java.util.UUID;

/** Which contact in which group. */
record MemberKey(ContactId contact, GroupId group) {

    static final Comparator<MemberKey> BY_CONTACT =
            Comparator.comparing(MemberKey::contact).thenComparing(MemberKey::group);
    static final Comparator<MemberKey> BY_GROUP =
            Comparator.comparing(MemberKey::group).thenComparing(MemberKey::contact);

    private static final UUID LEAST = new UUID(0, 0);

    static MemberKey of(Membership membership) {
        return new MemberKey(membership.contact(), membership.group());
    }

    static MemberKey firstOf(ContactId contact) {
        return new MemberKey(contact, new GroupId(LEAST));
    }

    static MemberKey firstOf(GroupId group) {
        return new MemberKey(new ContactId(LEAST), group);
    }
}

package dev.contacts.tck;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.segment.SubjectFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The memberships of a crowd, as the test has put them into the store: what the store must find is decided by these. */
final class SegmentMembers implements SubjectFacts {

    /** The groups that exist. */
    static final List<String> GROUPS = List.of("VIP", "vıp", "o'clock", "100 % 😀");

    private static final long SEED = 43;

    private final Map<ContactId, Map<NameKey, Membership>> memberships = new HashMap<>();

    private SegmentMembers() {}

    /** Puts some contacts of a crowd into groups. */
    static SegmentMembers join(Sandbox box, List<Contact> crowd) {
        SegmentMembers members = new SegmentMembers();
        Random random = new Random(SEED);
        List<Membership> all = new ArrayList<>();
        for (String name : GROUPS) {
            Group group = box.group(name);
            for (Contact contact : crowd) {
                if (random.nextInt(3) == 0) {
                    Membership membership =
                            new Membership(contact.id(), group.id(), status(random), attributes(random), Sandbox.NOW);
                    all.add(membership);
                    members.memberships
                            .computeIfAbsent(contact.id(), id -> new HashMap<>())
                            .put(NameKey.of(name), membership);
                }
            }
        }
        box.run(tx -> tx.memberships().put(all));
        return members;
    }

    private static MembershipStatus status(Random random) {
        List<MembershipStatus> all = List.of(MembershipStatus.values());
        return random.nextInt(3) > 0 ? MembershipStatus.ACTIVE : all.get(random.nextInt(all.size()));
    }

    private static Attributes attributes(Random random) {
        Map<FieldName, FieldValue> values = new HashMap<>();
        List.of("seat", "tier", "born", "seen").forEach(field -> {
            if (random.nextInt(4) > 0) {
                List<Object> any = SegmentConditions.MEMBER_VALUES;
                values.put(FieldName.of(field), FieldValue.of(any.get(random.nextInt(any.size()))));
            }
        });
        return Attributes.of(values);
    }

    SegmentSubject subject(Contact contact, Instant now) {
        return new SegmentSubject(contact, now, this);
    }

    @Override
    public Optional<Membership> membership(ContactId contact, String group) {
        return Optional.ofNullable(memberships.getOrDefault(contact, Map.of()).get(NameKey.of(group)));
    }
}

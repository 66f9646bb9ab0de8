package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a group, whatever their status, without test contacts; and what the group has of each. For one thread. */
final class GroupSource implements ContactSource {

    private static final String MEMBER = "member:";

    private final GroupId id;
    private final Map<ContactId, Membership> memberships = new HashMap<>(); // of the contacts read last

    GroupSource(GroupId id) {
        this.id = id;
    }

    @Override
    public void check(StoreTransaction tx) {
        group(tx);
    }

    private Group group(StoreTransaction tx) {
        return tx.groups().find(List.of(id)).stream().findFirst().orElseThrow(() -> new GroupNotFoundException(id));
    }

    @Override
    public Batch next(StoreTransaction tx, Instant now, @Nullable ContactId after) {
        List<Membership> page = tx.memberships().ofGroup(id, after, PAGE);
        memberships.clear();
        page.forEach(membership -> memberships.put(membership.contact(), membership));
        List<Contact> contacts = tx
                .contacts()
                .find(page.stream().map(Membership::contact).toList())
                .stream()
                .filter(contact -> !contact.isTest())
                .toList();
        return new Batch(
                contacts, page.size() < PAGE ? null : page.get(page.size() - 1).contact());
    }

    @Override
    public long count(StoreTransaction tx, Instant now) {
        return forEach(tx, now, contact -> {});
    }

    @Override
    public List<String> columns() {
        return List.of(MEMBER + "status", MEMBER + "since");
    }

    @Override
    public List<FieldValue> values(ContactId contact) {
        Membership membership = membership(contact);
        return List.of(new TextValue(membership.status().name()), new InstantValue(membership.since()));
    }

    @Override
    public Optional<Spread> spread(StoreTransaction tx, Collection<FieldName> occurring) {
        Set<FieldName> names = new LinkedHashSet<>();
        group(tx).memberSchema().fields().stream().map(FieldDefinition::name).forEach(names::add);
        names.addAll(occurring);
        return Optional.of(new Spread.Flat(List.copyOf(names), name -> MEMBER + "attribute:" + name.value()));
    }

    @Override
    public Attributes more(ContactId contact) {
        return membership(contact).attributes();
    }

    private Membership membership(ContactId contact) {
        Membership membership = memberships.get(contact);
        if (membership == null) {
            throw new IllegalStateException("the membership was read with its contact");
        }
        return membership;
    }
}

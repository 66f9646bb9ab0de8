package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.MemberEdit;
import dev.contacts.group.Membership;
import dev.contacts.group.OptInMode;
import dev.contacts.schema.FieldName;
import dev.contacts.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Calls of {@link dev.contacts.Groups} and {@link dev.contacts.Memberships}. */
final class GroupCalls {

    private GroupCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(7)) {
            case 0 -> create(chance, world);
            case 1 -> find(chance, world);
            case 2 -> update(chance, world);
            case 3 -> ofMember(chance, world);
            case 4 -> ofMembers(chance, world);
            case 5 -> move(chance, world);
            default -> chance.oneIn(2) ? read(chance, world) : ofMember(chance, world);
        };
    }

    private static Call create(Chance chance, World world) {
        Workspace where = world.workspace();
        String name = chance.any(Pool.TEXTS);
        if (chance.oneIn(2)) {
            return Call.of(
                    "Groups.create(String)",
                    name,
                    place -> place.contacts(where).groups().create(name));
        }
        GroupEdit edit = edit(chance, GroupEdit.nothing().optIn(chance.any(List.of(OptInMode.values()))));
        return Call.of(
                "Groups.create(String, UnaryOperator)",
                name + " " + edit,
                place -> place.contacts(where).groups().create(name, nothing -> edit));
    }

    private static Call find(Chance chance, World world) {
        Workspace where = world.workspace();
        GroupId id = world.groupId(chance);
        return switch (chance.below(3)) {
            case 0 ->
                Call.of(
                        "Groups.list()",
                        "",
                        place -> place.contacts(where).groups().list());
            case 1 ->
                Call.of(
                        "Groups.find(GroupId)",
                        id,
                        place -> place.contacts(where).groups().find(id));
            default -> {
                String name = world.groups().isEmpty() || chance.oneIn(2)
                        ? chance.any(Pool.TEXTS)
                        : chance.any(world.groups()).name();
                yield Call.of(
                        "Groups.find(String)",
                        name,
                        place -> place.contacts(where).groups().find(name));
            }
        };
    }

    private static Call update(Chance chance, World world) {
        Workspace where = world.workspace();
        GroupId id = world.groupId(chance);
        if (chance.oneIn(4)) {
            return Call.of(
                    "Groups.delete(GroupId)",
                    id,
                    place -> place.contacts(where).groups().delete(id));
        }
        GroupEdit start = GroupEdit.nothing();
        GroupEdit edit = switch (chance.below(6)) {
            case 0 -> start.rename(chance.any(Pool.TEXTS));
            case 1 -> start.archive();
            case 2 -> start.restore();
            case 3 ->
                defined(world, id)
                        .map(name -> start.removeMemberField(name.value()))
                        .findFirst()
                        .orElse(start.takeAnyMemberField());
            default -> edit(chance, start);
        };
        return Call.of(
                "Groups.update(GroupId, UnaryOperator)",
                id + " " + edit,
                place -> place.contacts(where).groups().update(id, nothing -> edit));
    }

    private static Stream<FieldName> defined(World world, GroupId id) {
        return world.groups().stream()
                .filter(group -> group.id().equals(id))
                .map(Group::memberSchema)
                .flatMap(schema -> schema.fields().stream())
                .map(field -> field.name());
    }

    private static GroupEdit edit(Chance chance, GroupEdit start) {
        return switch (chance.below(6)) {
            case 0 -> start.describe(chance.any(Pool.TEXTS));
            case 1 -> start.set(chance.any(Pool.FIELDS), Values.value(chance));
            case 2 -> start.clear(chance.any(Pool.FIELDS));
            case 3 -> start.addMemberField(Values.memberField(chance, chance.any(Pool.FIELDS)));
            case 4 -> start.takeAnyMemberField();
            default -> start.optIn(chance.any(List.of(OptInMode.values())));
        };
    }

    private static Call ofMember(Chance chance, World world) {
        Workspace where = world.workspace();
        Membership member = world.membership(chance);
        GroupId group = chance.oneIn(2) ? world.groupId(chance) : member.group();
        ContactId contact = member.contact();
        MemberEdit edit = memberEdit(chance);
        String shown = group + " " + contact + " " + edit;
        return switch (chance.below(6)) {
            case 0 ->
                Call.of(
                        "Groups.add(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).groups().add(group, contact));
            case 1, 2 ->
                Call.of(
                        "Groups.add(GroupId, ContactId, UnaryOperator)",
                        shown,
                        place -> place.contacts(where).groups().add(group, contact, nothing -> edit));
            case 3 ->
                Call.of(
                        "Groups.remove(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).groups().remove(group, contact));
            default ->
                Call.of(
                        "Memberships.edit(GroupId, ContactId, UnaryOperator)",
                        shown,
                        place -> place.contacts(where).memberships().edit(group, contact, nothing -> edit));
        };
    }

    private static MemberEdit memberEdit(Chance chance) {
        MemberEdit edit = MemberEdit.nothing();
        for (String field : chance.<String>some(Pool.FIELDS, 2)) {
            edit = chance.oneIn(4) ? edit.clear(field) : edit.set(field, Values.value(chance));
        }
        return edit;
    }

    private static Call ofMembers(Chance chance, World world) {
        Workspace where = world.workspace();
        List<ContactId> contacts = chance.oneIn(3)
                ? world.contactIds(chance, 4)
                : world.contacts().stream()
                        .map(contact -> contact.id())
                        .limit(3)
                        .toList();
        List<GroupId> groups = chance.oneIn(2)
                ? List.of(world.groupId(chance))
                : List.of(world.groupId(chance), world.membership(chance).group());
        List<Object> shown = List.of(groups, contacts);
        return switch (chance.below(4)) {
            case 0 ->
                Call.of(
                        "Memberships.remove(Collection, Collection)",
                        shown,
                        place -> place.contacts(where).memberships().remove(groups, contacts));
            case 1 ->
                Call.of(
                        "Memberships.unsubscribe(Collection, Collection)",
                        shown,
                        place -> place.contacts(where).memberships().unsubscribe(groups, contacts));
            default ->
                Call.of(
                        "Memberships.add(Collection, Collection)",
                        shown,
                        place -> place.contacts(where).memberships().add(groups, contacts));
        };
    }

    private static Call move(Chance chance, World world) {
        Workspace where = world.workspace();
        Membership member = world.membership(chance);
        GroupId group = member.group();
        ContactId contact = member.contact();
        String shown = group + " " + contact;
        return switch (chance.below(4)) {
            case 0 ->
                Call.of(
                        "Memberships.confirm(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).memberships().confirm(group, contact));
            case 1 ->
                Call.of(
                        "Memberships.approve(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).memberships().approve(group, contact));
            case 2 ->
                Call.of(
                        "Memberships.deactivate(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).memberships().deactivate(group, contact));
            default ->
                Call.of(
                        "Memberships.reactivate(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).memberships().reactivate(group, contact));
        };
    }

    private static Call read(Chance chance, World world) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        GroupId group = world.groupId(chance);
        PageRequest page = ContactCalls.page(chance, world);
        return chance.oneIn(2)
                ? Call.of(
                        "Memberships.of(ContactId)",
                        contact,
                        place -> place.contacts(where).memberships().of(contact))
                : Call.of(
                        "Memberships.in(GroupId, PageRequest)",
                        group + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).memberships().in(group, page));
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.MemberSchema;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.OptInMode;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.GroupRecords} promises. */
public interface GroupContract extends StoreContract {

    @Test
    @Requirement({"T14", "001-14"})
    default void a_group_is_found_by_id_and_by_name(Sandbox box) {
        Group vip = box.group("VIP");
        box.group("others");
        List<GroupId> ids = List.of(new GroupId(box.ids().next()), vip.id());

        List<Group> found = box.inTransaction(tx -> tx.groups().find(ids));
        List<Group> toChange = box.inTransaction(tx -> tx.groups().toChange(ids));
        assertThat(found).containsExactly(vip);
        assertThat(toChange).containsExactly(vip);
        assertThat(byName(box, "VIP")).contains(vip);
        assertThat(byName(box, "nobody")).isEmpty();
    }

    @Test
    @Requirement({"T14", "SPI-6"})
    default void a_group_comes_back_with_everything_it_holds(Sandbox box) {
        MemberSchema members = MemberSchema.OPEN
                .with(FieldDefinition.enumerated("Seat Class", "A", "B").asRequired())
                .with(FieldDefinition.number("row").withRange(1, 30).withPrivacy(PrivacyClass.SENSITIVE))
                .with(FieldDefinition.of("since", FieldType.DATE));
        for (OptInMode mode : OptInMode.values()) {
            Group full = new Group(
                    new GroupId(box.ids().next()),
                    "Group " + mode,
                    "for those\nwho 👩‍👩‍👧",
                    mode,
                    mode == OptInMode.MODERATED,
                    Samples.everyKind(),
                    members,
                    3_000_000_000L,
                    Actor.of("Zoë"),
                    Instant.parse("1999-12-31T23:59:59.999999Z"));

            box.run(tx -> assertThat(tx.groups().insert(full)).isTrue());

            List<Group> found = box.inTransaction(tx -> tx.groups().find(List.of(full.id())));
            assertThat(Exact.groups(found)).containsExactly(Exact.group(full));
        }
    }

    @Test
    @Requirement({"SPI-7", "T14"})
    default void groups_are_listed_in_the_order_of_their_ids(Sandbox box) {
        List<Group> groups = new ArrayList<>();
        for (String id : List.of(
                "00000000-0000-0000-8000-000000000000",
                "7fffffff-0000-0000-0000-000000000000",
                "80000000-0000-0000-0000-000000000000",
                "ffffffff-0000-0000-0000-000000000000")) {
            groups.add(
                    0,
                    Group.of(new GroupId(UUID.fromString(id)), "group " + groups.size(), Sandbox.ACTOR, Sandbox.NOW));
        }
        box.run(tx ->
                groups.forEach(group -> assertThat(tx.groups().insert(group)).isTrue()));
        List<Group> ordered = new ArrayList<>(groups);
        Collections.reverse(ordered);
        List<GroupId> ids = groups.stream().map(Group::id).toList();

        assertThat(list(box)).isEqualTo(ordered);
        List<Group> found = box.inTransaction(tx -> tx.groups().find(ids));
        assertThat(found).isEqualTo(ordered);
        List<Group> toChange = box.inTransaction(tx -> tx.groups().toChange(ids));
        assertThat(toChange).isEqualTo(ordered);
    }

    @Test
    @Requirement({"SPI-2", "T14"})
    default void a_taken_name_is_refused_in_whatever_case_and_nothing_is_written(Sandbox box) {
        Group vip = box.group("VIP Straße");
        Group twin = Samples.group(box, "vip STRAßE");

        Boolean inserted = box.inTransaction(tx -> tx.groups().insert(twin));

        assertThat(inserted).isFalse();
        assertThat(list(box)).containsExactly(vip);
        assertThat(byName(box, "Vip straße")).contains(vip);
    }

    @Test
    @Requirement({"SPI-2", "SPI-6"})
    default void but_for_case_names_are_compared_exactly(Sandbox box) {
        List<Group> groups = new ArrayList<>();
        for (String name : List.of(
                "VIP",
                "V IP",
                "V  IP",
                "ＶＩＰ",
                "Straße",
                "Strasse",
                "e\u0301",
                "\u00e9",
                "ı",
                "i",
                "%",
                "_",
                "'",
                "\\",
                "\\\\",
                "null",
                "字".repeat(Group.MAX_NAME_LENGTH),
                "İ".repeat(Group.MAX_NAME_LENGTH),
                "x".repeat(Group.MAX_NAME_LENGTH))) {
            groups.add(box.group(name));
        }

        assertThat(list(box)).isEqualTo(groups);
        groups.forEach(group -> assertThat(byName(box, group.name())).contains(group));
    }

    @Test
    @Requirement("T14")
    default void an_update_replaces_a_group_and_frees_its_name(Sandbox box) {
        Group vip = box.group("VIP");
        Group other = box.group("other");
        Group changed = GroupEdit.nothing()
                .rename("Best")
                .describe("the best")
                .optIn(OptInMode.MODERATED)
                .archive()
                .set("Seats", 30)
                .addMemberField(FieldDefinition.text("seat"))
                .applyTo(vip)
                .countUnsubscribed(7);

        Boolean updated = box.inTransaction(tx -> tx.groups().update(changed));

        assertThat(updated).isTrue();
        assertThat(Exact.groups(list(box))).containsExactly(Exact.group(changed), Exact.group(other));
        assertThat(byName(box, "VIP")).isEmpty();
        assertThat(byName(box, "best")).contains(changed);
        Group next = box.group("vip");
        assertThat(byName(box, "VIP")).contains(next);
    }

    @Test
    @Requirement({"SPI-2", "T14"})
    default void an_update_to_a_taken_name_is_refused_but_a_group_may_change_the_case_of_its_own(Sandbox box) {
        Group vip = box.group("VIP");
        Group other = box.group("other");
        Group own = GroupEdit.nothing().rename("Vip").applyTo(vip);

        Boolean taken = box.inTransaction(tx ->
                tx.groups().update(GroupEdit.nothing().rename("OTHER").archive().applyTo(vip)));
        assertThat(taken).isFalse();
        assertThat(list(box)).containsExactly(vip, other);
        Boolean spelled = box.inTransaction(tx -> tx.groups().update(own));

        assertThat(spelled).isTrue();
        assertThat(list(box)).containsExactly(own, other);
        assertThat(byName(box, "VIP")).contains(own);
    }

    @Test
    @Requirement("T14")
    default void an_update_of_a_group_that_does_not_exist_is_refused(Sandbox box) {
        box.group("VIP");
        Group never = Samples.group(box, "never");

        GroupNotFoundException refusal = box.refuses(
                GroupNotFoundException.class, () -> box.run(tx -> tx.groups().update(never)));

        assertThat(refusal.id()).isEqualTo(never.id());
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void a_deleted_group_takes_its_memberships_along_and_frees_its_name(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Group press = box.group("press");
        Membership stays = member(anna, press);
        box.run(tx -> tx.memberships().put(List.of(member(anna, vip), stays)));

        Boolean deleted = box.inTransaction(tx -> tx.groups().delete(vip.id()));
        Boolean again = box.inTransaction(tx -> tx.groups().delete(vip.id()));

        assertThat(deleted).isTrue();
        assertThat(again).isFalse();
        assertThat(list(box)).containsExactly(press);
        assertThat(byName(box, "VIP")).isEmpty();
        List<Membership> left = box.inTransaction(tx -> tx.memberships().ofContacts(List.of(anna.id())));
        assertThat(Exact.memberships(left)).containsExactly(Exact.membership(stays));
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
        box.group("vip");
    }

    @Test
    @Requirement("SPI-1")
    default void a_name_is_free_again_after_a_rollback(Sandbox box) {
        Group first = Samples.group(box, "VIP");
        Throwable thrown = catchThrowable(() -> box.run(tx -> {
            assertThat(tx.groups().insert(first)).isTrue();
            throw new IllegalStateException("rolled back");
        }));

        assertThat(thrown).hasMessage("rolled back");
        Group second = box.group("VIP");
        assertThat(list(box)).containsExactly(second);
    }

    private static Membership member(Contact contact, Group group) {
        return new Membership(
                contact.id(), group.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", "A1"), Sandbox.NOW);
    }

    private static List<Group> list(Sandbox box) {
        return box.inTransaction(tx -> tx.groups().list());
    }

    private static Optional<Group> byName(Sandbox box, String name) {
        return box.inTransaction(tx -> tx.groups().findByName(NameKey.of(name)));
    }
}

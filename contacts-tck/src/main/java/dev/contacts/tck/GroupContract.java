package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
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

        List<Group> found = box.inTransaction(
                tx -> tx.groups().find(List.of(new GroupId(box.ids().next()), vip.id())));
        assertThat(found).containsExactly(vip);
        assertThat(byName(box, "VIP")).contains(vip);
        assertThat(byName(box, "nobody")).isEmpty();
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
            groups.add(0, new Group(new GroupId(UUID.fromString(id)), "group " + groups.size(), false, Sandbox.NOW));
        }
        box.run(tx ->
                groups.forEach(group -> assertThat(tx.groups().insert(group)).isTrue()));
        List<Group> ordered = new ArrayList<>(groups);
        Collections.reverse(ordered);

        assertThat(list(box)).isEqualTo(ordered);
        List<Group> found = box.inTransaction(
                tx -> tx.groups().find(groups.stream().map(Group::id).toList()));
        assertThat(found).isEqualTo(ordered);
    }

    @Test
    @Requirement({"SPI-2", "T14"})
    default void a_taken_name_is_refused_and_nothing_is_written(Sandbox box) {
        Group vip = box.group("VIP");
        Group twin = new Group(new GroupId(box.ids().next()), "VIP", true, Sandbox.NOW);

        Boolean inserted = box.inTransaction(tx -> tx.groups().insert(twin));

        assertThat(inserted).isFalse();
        assertThat(list(box)).containsExactly(vip);
    }

    @Test
    @Requirement({"SPI-2", "SPI-6"})
    default void names_are_compared_exactly(Sandbox box) {
        List<Group> groups = new ArrayList<>();
        for (String name : List.of(
                "VIP",
                "vip",
                "VIP ",
                " VIP",
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
                "x".repeat(Group.MAX_NAME_LENGTH))) {
            groups.add(box.group(name));
        }

        assertThat(list(box)).isEqualTo(groups);
        groups.forEach(group -> assertThat(byName(box, group.name())).contains(group));
    }

    @Test
    @Requirement("T14")
    default void an_update_replaces_all_but_id_and_name(Sandbox box) {
        Group vip = box.group("VIP");
        Group other = box.group("other");
        Instant later = Instant.parse("2030-01-01T00:00:00.654321Z");

        Boolean updated = box.inTransaction(tx -> tx.groups().update(new Group(vip.id(), vip.name(), true, later)));

        assertThat(updated).isTrue();
        assertThat(list(box)).containsExactly(new Group(vip.id(), "VIP", true, later), other);
    }

    @Test
    @Requirement("T14")
    default void an_update_of_a_group_that_does_not_exist_says_so(Sandbox box) {
        Group vip = box.group("VIP");
        Group never = new Group(new GroupId(box.ids().next()), "never", false, Sandbox.NOW);

        Boolean updated = box.inTransaction(tx -> tx.groups().update(never));

        assertThat(updated).isFalse();
        assertThat(list(box)).containsExactly(vip);
    }

    @Test
    @Requirement("SPI-1")
    default void a_name_is_free_again_after_a_rollback(Sandbox box) {
        Group first = new Group(new GroupId(box.ids().next()), "VIP", false, Sandbox.NOW);
        Throwable thrown = catchThrowable(() -> box.run(tx -> {
            assertThat(tx.groups().insert(first)).isTrue();
            throw new IllegalStateException("rolled back");
        }));

        assertThat(thrown).hasMessage("rolled back");
        Group second = box.group("VIP");
        assertThat(list(box)).containsExactly(second);
    }

    private static List<Group> list(Sandbox box) {
        return box.inTransaction(tx -> tx.groups().list());
    }

    private static Optional<Group> byName(Sandbox box, String name) {
        return box.inTransaction(tx -> tx.groups().findByName(name));
    }
}

package dev.contacts.inmemory;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SnapshotSortedMapTest {

    @Test
    void an_empty_map_has_no_entries() {
        SnapshotSortedMap<Integer, String> map = SnapshotSortedMap.empty(naturalOrder());

        assertThat(map.size()).isZero();
        assertThat(map.get(1)).isNull();
        assertThat(map.draft().remove(1)).isNull();
        assertThat(map.ascending()).isExhausted();
        assertThat(map.ascendingFrom(1)).isExhausted();
        assertThat(map.ascendingAfter(1)).isExhausted();
    }

    @Test
    void put_and_remove_return_what_was_there_before() {
        SnapshotSortedMap.Draft<Integer, String> draft = emptyDraft();

        assertThat(draft.put(1, "a")).isNull();
        assertThat(draft.put(1, "b")).isEqualTo("a");
        assertThat(draft.put(1, "b")).isEqualTo("b");
        assertThat(draft.size()).isEqualTo(1);
        assertThat(draft.remove(2)).isNull();
        assertThat(draft.remove(1)).isEqualTo("b");
        assertThat(draft.remove(1)).isNull();
        assertThat(draft.size()).isZero();
    }

    @Test
    void the_comparator_decides_which_keys_are_equal_and_the_first_key_stays() {
        SnapshotSortedMap.Draft<String, Integer> draft = SnapshotSortedMap.<String, Integer>empty(
                        String.CASE_INSENSITIVE_ORDER.reversed())
                .draft();
        draft.put("b", 1);
        draft.put("C", 2);
        draft.put("a", 3);
        draft.put("B", 4);

        assertThat(draft.get("c")).isEqualTo(2);
        assertThat(draft.freeze().ascending())
                .toIterable()
                .containsExactly(Map.entry("C", 2), Map.entry("b", 4), Map.entry("a", 3));
    }

    @Test
    void entries_are_read_in_order_from_any_key() {
        List<Integer> even = IntStream.range(0, 1_000).mapToObj(i -> 2 * i).toList();
        List<Integer> shuffled = new ArrayList<>(even);
        Collections.shuffle(shuffled, new Random(1));
        SnapshotSortedMap<Integer, String> map = filled(shuffled);

        assertThat(keys(map.ascending())).isEqualTo(even);
        for (int i = -1; i <= 2_000; i++) {
            int start = i;
            assertThat(keys(map.ascendingFrom(i)))
                    .isEqualTo(even.stream().filter(key -> key >= start).toList());
            assertThat(keys(map.ascendingAfter(i)))
                    .isEqualTo(even.stream().filter(key -> key > start).toList());
        }
    }

    @Test
    void reading_past_the_end_is_an_error() {
        Iterator<Map.Entry<Integer, String>> entries = filled(List.of(1)).ascending();
        entries.next();

        Assertions.assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

    @Test
    void a_map_does_not_see_the_drafts_made_from_it() {
        SnapshotSortedMap<Integer, String> map = filled(List.of(1, 2, 3));
        SnapshotSortedMap.Draft<Integer, String> first = map.draft();
        SnapshotSortedMap.Draft<Integer, String> second = map.draft();

        first.put(2, "changed");
        first.put(4, "4");
        second.remove(1);

        assertThat(keys(map.ascending())).containsExactly(1, 2, 3);
        assertThat(map.get(2)).isEqualTo("2");
        assertThat(keys(first.freeze().ascending())).containsExactly(1, 2, 3, 4);
        assertThat(keys(second.freeze().ascending())).containsExactly(2, 3);
    }

    @Test
    void a_draft_can_be_changed_while_a_snapshot_of_it_is_read() {
        SnapshotSortedMap.Draft<Integer, String> draft = emptyDraft();
        for (int i = 0; i < 1_000; i++) {
            draft.put(i, "before");
        }

        Iterator<Map.Entry<Integer, String>> entries = draft.snapshot().ascending();
        for (int i = 0; i < 1_000; i++) {
            draft.remove(i);
            draft.put(i + 1_000, "after");
            assertThat(entries.next()).isEqualTo(Map.entry(i, "before"));
        }

        assertThat(entries).isExhausted();
        assertThat(keys(draft.freeze().ascending()))
                .isEqualTo(IntStream.range(1_000, 2_000).boxed().toList());
    }

    @Test
    void a_frozen_draft_refuses_every_change_and_stays_readable() {
        SnapshotSortedMap.Draft<Integer, String> draft = emptyDraft();
        draft.put(1, "1");
        SnapshotSortedMap<Integer, String> map = draft.freeze();

        assertThatIllegalStateException().isThrownBy(() -> draft.put(2, "2"));
        assertThatIllegalStateException().isThrownBy(() -> draft.remove(1));
        assertThatIllegalStateException().isThrownBy(draft::snapshot);
        assertThatIllegalStateException().isThrownBy(draft::freeze);
        assertThat(draft.get(1)).isEqualTo("1");
        assertThat(draft.size()).isEqualTo(1);
        assertThat(map.get(1)).isEqualTo("1");
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"})
    void null_is_refused_as_key_as_value_and_as_order() {
        SnapshotSortedMap<Integer, String> map = SnapshotSortedMap.empty(naturalOrder());
        SnapshotSortedMap.Draft<Integer, String> draft = map.draft();

        assertThatNullPointerException().isThrownBy(() -> map.get(null)).withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> map.ascendingFrom(null))
                .withMessage("start");
        assertThatNullPointerException()
                .isThrownBy(() -> map.ascendingAfter(null))
                .withMessage("bound");
        assertThatNullPointerException().isThrownBy(() -> draft.get(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.put(null, "1")).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.remove(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.put(1, null)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> SnapshotSortedMap.empty((Comparator<Integer>) null))
                .withMessage("order");
        assertThat(draft.size()).isZero();
    }

    @Test
    void ascending_keys_fill_the_leaves_whether_in_one_draft_or_in_many() {
        SnapshotSortedMap<Integer, String> one =
                filled(IntStream.range(0, 64_000).boxed().toList());
        SnapshotSortedMap<Integer, String> many = SnapshotSortedMap.empty(naturalOrder());
        for (int start = 0; start < 64_000; start += 100) {
            SnapshotSortedMap.Draft<Integer, String> draft = many.draft();
            IntStream.range(start, start + 100).forEach(i -> draft.put(i, ""));
            many = draft.freeze();
        }

        assertThat(SortedShape.leaves(one)).isEqualTo(1_000);
        assertThat(SortedShape.leaves(many)).isEqualTo(1_000);
    }

    @Test
    void many_ascending_entries_go_in_and_come_out_at_random() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 300_000).boxed().toList());
        SnapshotSortedMap<Integer, String> full = filled(keys);
        assertThat(full.size()).isEqualTo(300_000);
        assertThat(keys(full.ascending())).isEqualTo(keys);

        Collections.shuffle(keys, new Random(1));
        SnapshotSortedMap.Draft<Integer, String> draft = full.draft();
        for (int left = keys.size(); left > 0; left--) {
            if (left % 100_000 == 0) {
                SnapshotSortedMap<Integer, String> rest = draft.snapshot();
                assertThat(SortedShape.leaves(rest)).isLessThan(left / 16 + 64);
                assertThat(keys(rest.ascending()))
                        .isEqualTo(keys.subList(0, left).stream().sorted().toList());
            }
            assertThat(draft.remove(keys.get(left - 1))).isNotNull();
        }

        assertThat(draft.freeze().ascending()).isExhausted();
        assertThat(full.size()).isEqualTo(300_000);
    }

    @Test
    void descending_keys_and_removals_from_either_end_keep_the_tree_valid() {
        SnapshotSortedMap.Draft<Integer, String> draft = emptyDraft();
        for (int i = 20_000; i > 0; i--) {
            draft.put(i, "");
        }
        assertThat(SortedShape.leaves(draft.snapshot())).isLessThan(20_000 / 31);
        for (int i = 1; i <= 9_900; i++) {
            draft.remove(i);
            draft.remove(20_001 - i);
        }

        SnapshotSortedMap<Integer, String> middle = draft.freeze();
        assertThat(SortedShape.leaves(middle)).isLessThan(200 / 16 + 2);
        assertThat(keys(middle.ascending()))
                .isEqualTo(IntStream.rangeClosed(9_901, 10_100).boxed().toList());
    }

    private static SnapshotSortedMap.Draft<Integer, String> emptyDraft() {
        return SnapshotSortedMap.<Integer, String>empty(naturalOrder()).draft();
    }

    private static SnapshotSortedMap<Integer, String> filled(List<Integer> keys) {
        SnapshotSortedMap.Draft<Integer, String> draft = emptyDraft();
        keys.forEach(key -> draft.put(key, Integer.toString(key)));
        return draft.freeze();
    }

    private static List<Integer> keys(Iterator<Map.Entry<Integer, String>> entries) {
        List<Integer> keys = new ArrayList<>();
        entries.forEachRemaining(entry -> keys.add(entry.getKey()));
        return keys;
    }
}

package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotMapTest {

    private static final int KEYS = 2_000;

    @Test
    void an_empty_map_has_no_entries() {
        SnapshotMap<String, String> map = SnapshotMap.empty();

        assertThat(map.size()).isZero();
        assertThat(map.get("anna")).isNull();
        assertThat(map.draft().remove("anna")).isNull();
    }

    @Test
    void put_and_remove_return_what_was_there_before() {
        SnapshotMap.Draft<String, String> draft =
                SnapshotMap.<String, String>empty().draft();

        assertThat(draft.put("anna", "1")).isNull();
        assertThat(draft.put("anna", "2")).isEqualTo("1");
        assertThat(draft.size()).isEqualTo(1);
        assertThat(draft.remove("ben")).isNull();
        assertThat(draft.remove("anna")).isEqualTo("2");
        assertThat(draft.remove("anna")).isNull();
        assertThat(draft.size()).isZero();
    }

    @Test
    void putting_the_same_value_again_returns_it_and_changes_nothing() {
        SnapshotMap<String, String> map = mapOf("anna", "1");
        SnapshotMap.Draft<String, String> draft = map.draft();

        assertThat(draft.put("anna", "1")).isEqualTo("1");
        assertThat(draft.freeze().size()).isEqualTo(1);
    }

    @Test
    void a_map_does_not_see_the_drafts_made_from_it() {
        SnapshotMap<String, String> map = mapOf("anna", "1");
        SnapshotMap.Draft<String, String> first = map.draft();
        SnapshotMap.Draft<String, String> second = map.draft();

        first.put("anna", "2");
        second.remove("anna");

        assertThat(map.get("anna")).isEqualTo("1");
        assertThat(first.get("anna")).isEqualTo("2");
        assertThat(second.get("anna")).isNull();
    }

    @Test
    void a_frozen_draft_refuses_every_change_and_stays_readable() {
        SnapshotMap.Draft<String, String> draft =
                SnapshotMap.<String, String>empty().draft();
        draft.put("anna", "1");
        SnapshotMap<String, String> map = draft.freeze();

        assertThatIllegalStateException().isThrownBy(() -> draft.put("ben", "2"));
        assertThatIllegalStateException().isThrownBy(() -> draft.remove("anna"));
        assertThatIllegalStateException().isThrownBy(draft::freeze);
        assertThat(draft.get("anna")).isEqualTo("1");
        assertThat(draft.size()).isEqualTo(1);
        assertThat(map.get("anna")).isEqualTo("1");
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"})
    void null_is_refused_as_key_and_as_value() {
        SnapshotMap<String, String> map = SnapshotMap.empty();
        SnapshotMap.Draft<String, String> draft = map.draft();

        assertThatNullPointerException().isThrownBy(() -> map.get(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.get(null)).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.put(null, "1")).withMessage("key");
        assertThatNullPointerException().isThrownBy(() -> draft.remove(null)).withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> draft.put("anna", null))
                .withMessage("value");
        assertThat(draft.size()).isZero();
    }

    @Test
    void keys_with_one_hash_are_told_apart() {
        List<Hashed> keys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            keys.add(new Hashed(i, 42));
        }
        SnapshotMap<Hashed, Integer> all = filled(keys);
        SnapshotMap.Draft<Hashed, Integer> draft = all.draft();
        Collections.shuffle(keys, new Random(1));

        for (Hashed key : keys) {
            assertThat(draft.get(new Hashed(100, 42))).isNull();
            assertThat(draft.remove(new Hashed(100, 42))).isNull();
            assertThat(draft.remove(key)).isEqualTo(key.id());
            assertThat(draft.get(key)).isNull();
        }

        assertThat(draft.size()).isZero();
        assertThat(keys).allSatisfy(key -> assertThat(all.get(key)).isEqualTo(key.id()));
    }

    @Test
    void the_form_of_a_map_depends_on_its_entries_only() {
        List<Hashed> kept = keys(i -> new Hashed(i, i * 31), 0, 500);
        List<Hashed> extra = keys(i -> new Hashed(i, i * 31), 500, 3_000);
        SnapshotMap<Hashed, Integer> straight = filled(kept);
        List<Hashed> mixed = new ArrayList<>(kept);
        mixed.addAll(extra);
        Collections.shuffle(mixed, new Random(1));
        SnapshotMap.Draft<Hashed, Integer> draft = filled(mixed).draft();
        extra.forEach(draft::remove);

        assertThat(draft.freeze())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Edit.class)
                .isEqualTo(straight);
    }

    @Test
    void many_entries_go_in_and_come_out() {
        List<Hashed> keys = keys(i -> new Hashed(i, i), 0, 300_000);
        SnapshotMap<Hashed, Integer> map = filled(keys);

        assertThat(map.size()).isEqualTo(300_000);
        assertThat(keys).allMatch(key -> Objects.equals(map.get(key), key.id()));
        SnapshotMap.Draft<Hashed, Integer> draft = map.draft();
        assertThat(keys).allMatch(key -> Objects.equals(draft.remove(key), key.id()));
        assertThat(draft.freeze()).isSameAs(SnapshotMap.empty());
        assertThat(map.size()).isEqualTo(300_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.contacts.inmemory.Seeds#seeds")
    void many_versions_behave_like_hash_maps(long seed) {
        checkAgainstModel(seed, i -> new Hashed(i, i));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.contacts.inmemory.Seeds#seeds")
    void many_versions_behave_like_hash_maps_when_hashes_collide(long seed) {
        checkAgainstModel(seed, i -> new Hashed(i, i % 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.contacts.inmemory.Seeds#seeds")
    void many_versions_behave_like_hash_maps_when_hashes_differ_in_high_bits_only(long seed) {
        checkAgainstModel(seed, i -> new Hashed(i, i << 22));
    }

    private static void checkAgainstModel(long seed, IntFunction<Hashed> keyOf) {
        Random random = new Random(seed);
        List<Version> versions = new ArrayList<>(List.of(new Version(SnapshotMap.empty(), Map.of())));
        for (int round = 0; round < 60; round++) {
            Version start = versions.get(random.nextInt(versions.size()));
            SnapshotMap.Draft<Hashed, Integer> draft = start.map().draft();
            Map<Hashed, Integer> model = new HashMap<>(start.model());
            change(draft, model, random, keyOf);
            if (random.nextInt(4) > 0) { // otherwise the draft is dropped
                versions.add(new Version(draft.freeze(), model));
            }
        }
        for (Version version : versions) {
            assertThat(version.map().size()).isEqualTo(version.model().size());
            for (int i = 0; i < KEYS; i++) {
                Hashed key = keyOf.apply(i);
                assertThat(version.map().get(key)).isEqualTo(version.model().get(key));
            }
        }
    }

    private static void change(
            SnapshotMap.Draft<Hashed, Integer> draft,
            Map<Hashed, Integer> model,
            Random random,
            IntFunction<Hashed> keyOf) {
        int percentRemoved = random.nextInt(100);
        for (int edits = 1 << random.nextInt(12); edits > 0; edits--) {
            Hashed key = keyOf.apply(random.nextInt(KEYS));
            if (random.nextInt(100) < percentRemoved) {
                assertThat(draft.remove(key)).isEqualTo(model.remove(key));
            } else {
                int value = random.nextInt();
                assertThat(draft.put(key, value)).isEqualTo(model.put(key, value));
            }
            Hashed other = keyOf.apply(random.nextInt(KEYS));
            assertThat(draft.get(other)).isEqualTo(model.get(other));
            assertThat(draft.size()).isEqualTo(model.size());
        }
    }

    private static SnapshotMap<String, String> mapOf(String key, String value) {
        SnapshotMap.Draft<String, String> draft =
                SnapshotMap.<String, String>empty().draft();
        draft.put(key, value);
        return draft.freeze();
    }

    private static SnapshotMap<Hashed, Integer> filled(List<Hashed> keys) {
        SnapshotMap.Draft<Hashed, Integer> draft =
                SnapshotMap.<Hashed, Integer>empty().draft();
        keys.forEach(key -> draft.put(key, key.id()));
        return draft.freeze();
    }

    private static List<Hashed> keys(IntFunction<Hashed> keyOf, int from, int to) {
        List<Hashed> keys = new ArrayList<>();
        for (int i = from; i < to; i++) {
            keys.add(keyOf.apply(i));
        }
        return keys;
    }

    private record Version(SnapshotMap<Hashed, Integer> map, Map<Hashed, Integer> model) {}

    /** A key whose hash is chosen. */
    private record Hashed(int id, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }
}

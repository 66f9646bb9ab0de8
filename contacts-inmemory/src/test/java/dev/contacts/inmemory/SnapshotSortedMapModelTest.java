package dev.contacts.inmemory;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotSortedMapModelTest {

    private static final int KEYS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.contacts.inmemory.Seeds#seeds")
    void many_versions_behave_like_tree_maps(long seed) {
        Random random = new Random(seed);
        List<Version> versions =
                new ArrayList<>(List.of(new Version(SnapshotSortedMap.empty(naturalOrder()), new TreeMap<>())));
        for (int round = 0; round < 60; round++) {
            Version start = versions.get(random.nextInt(versions.size()));
            SnapshotSortedMap.Draft<Integer, String> draft = start.map().draft();
            TreeMap<Integer, String> model = new TreeMap<>(start.model());
            change(draft, model, random);
            if (random.nextInt(4) > 0) { // otherwise the draft is dropped
                versions.add(new Version(draft.freeze(), model));
            }
        }
        for (Version version : versions) {
            version.check(random.nextInt(KEYS));
        }
    }

    private static void change(
            SnapshotSortedMap.Draft<Integer, String> draft, Map<Integer, String> model, Random random) {
        int percentRemoved = random.nextInt(100);
        int range = 1 + random.nextInt(KEYS);
        boolean neighbours = random.nextBoolean(); // long runs of neighbours empty whole leaves and branches
        int key = random.nextInt(range);
        for (int edits = 1 << random.nextInt(15); edits > 0; edits--) {
            key = neighbours ? (key + 1) % range : random.nextInt(range);
            if (random.nextInt(100) < percentRemoved) {
                assertThat(draft.remove(key)).isEqualTo(model.remove(key));
            } else {
                String value = Integer.toString(random.nextInt());
                assertThat(draft.put(key, value)).isEqualTo(model.put(key, value));
            }
            int other = random.nextInt(KEYS);
            assertThat(draft.get(other)).isEqualTo(model.get(other));
            assertThat(draft.size()).isEqualTo(model.size());
        }
    }

    private record Version(SnapshotSortedMap<Integer, String> map, TreeMap<Integer, String> model) {

        void check(int key) {
            SortedShape.leaves(map);
            assertThat(map.size()).isEqualTo(model.size());
            assertThat(map.ascending()).toIterable().containsExactlyElementsOf(model.entrySet());
            assertThat(map.ascendingFrom(key))
                    .toIterable()
                    .containsExactlyElementsOf(model.tailMap(key, true).entrySet());
            assertThat(map.ascendingAfter(key))
                    .toIterable()
                    .containsExactlyElementsOf(model.tailMap(key, false).entrySet());
        }
    }
}

package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checks what {@link SortedNode} promises about the form of a tree, and counts its leaves. */
final class SortedShape {

    private SortedShape() {}

    /** Returns the number of leaves of a valid tree. */
    static int leaves(SnapshotSortedMap<?, ?> map) {
        SortedNode root = map.root();
        if (root.level() > 0) {
            assertThat(root.size()).as("children of the root").isGreaterThan(1);
        }
        return leaves(root);
    }

    private static int leaves(SortedNode node) {
        assertThat(node.size()).isLessThanOrEqualTo(SortedNode.WIDTH);
        if (node.level() == 0) {
            return 1;
        }
        int leaves = 0;
        for (int i = 0; i < node.size(); i++) {
            SortedNode child = node.child(i);
            assertThat(child.level()).isEqualTo(node.level() - 1);
            assertThat(child.size()).isPositive();
            assertThat(child.key(0)).isSameAs(node.key(i));
            if (i > 0) {
                assertThat(List.of(node.child(i - 1).size(), child.size()))
                        .satisfies(
                                sizes -> assertThat(sizes.get(0) + sizes.get(1)).isGreaterThan(SortedNode.WIDTH / 2));
            }
            leaves += leaves(child);
        }
        return leaves;
    }
}

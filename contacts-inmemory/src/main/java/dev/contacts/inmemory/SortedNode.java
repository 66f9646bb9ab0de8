package dev.contacts.inmemory;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree of a {@link SnapshotSortedMap}: up to {@value #WIDTH} keys in order, each with its item. On level 0 the
 * items are values. Above, they are nodes of the level below, and the key of an item is exactly its first key; so no removed
 * key lives on as a separator.
 *
 * <p>Two neighbours under one parent together hold more than half of {@value #WIDTH} items. Splits and removals keep to it,
 * and it bounds the depth and the memory of any tree.
 */
final class SortedNode {

    static final int WIDTH = 64;
    static final SortedNode EMPTY = new SortedNode(new Edit(), 0, new Object[0], new Object[0], 0);

    private final Edit owner;
    private final int level;
    private int size;
    private Object[] keys; // longer than size in a node that grew in place; never shared, so who owns the node owns it
    private Object[] items;

    private SortedNode(Edit owner, int level, Object[] keys, Object[] items, int size) {
        this.owner = owner;
        this.level = level;
        this.keys = keys;
        this.items = items;
        this.size = size;
    }

    /** Returns the root above the two halves of a root that was split. */
    static SortedNode above(Edit edit, SortedNode left, SortedNode right) {
        Object[] keys = {left.keys[0], right.keys[0]};
        return new SortedNode(edit, left.level + 1, keys, new Object[] {left, right}, 2);
    }

    int level() {
        return level;
    }

    int size() {
        return size;
    }

    Object key(int i) {
        return keys[i];
    }

    Object value(int i) {
        return items[i];
    }

    SortedNode child(int i) {
        return (SortedNode) items[i];
    }

    /** Returns the index of the key, or {@code -1 - (the index at which it would be inserted)}. */
    int search(Comparator<Object> order, Object key) {
        return Arrays.binarySearch(keys, 0, size, key, order);
    }

    /** Returns the index of the child to which the key belongs. */
    int childFor(Comparator<Object> order, Object key) {
        int found = search(order, key);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Returns the value of {@code key} below this root. */
    @Nullable
    Object get(Comparator<Object> order, Object key) {
        SortedNode node = this;
        while (node.level > 0) {
            node = node.child(node.childFor(order, key));
        }
        int found = node.search(order, key);
        return found < 0 ? null : node.items[found];
    }

    /**
     * Returns this node with the entry added or its value replaced; itself when the edit owns it. When it had to be split,
     * this is the left half, and the edit holds the right one.
     *
     * @param last whether this is the last node of its level
     */
    SortedNode put(Edit edit, Comparator<Object> order, Object key, Object value, boolean last) {
        if (level == 0) {
            int found = search(order, key);
            if (found < 0) {
                return insert(edit, -found - 1, key, value, last);
            }
            edit.replaced(items[found]);
            return replace(edit, found, keys[found], value);
        }
        int i = childFor(order, key);
        SortedNode child = child(i).put(edit, order, key, value, last && i == size - 1);
        SortedNode right = edit.takeSibling();
        SortedNode changed = replaceChild(edit, i, child);
        return right == null ? changed : changed.insert(edit, i + 1, right.keys[0], right, last);
    }

    /** Returns this node without the key, perhaps empty; itself when the key is not here or the edit owns the node. */
    SortedNode remove(Edit edit, Comparator<Object> order, Object key) {
        if (level == 0) {
            int found = search(order, key);
            if (found < 0) {
                return this;
            }
            edit.replaced(items[found]);
            return delete(edit, found);
        }
        int i = childFor(order, key);
        SortedNode child = child(i).remove(edit, order, key);
        return child.size == 0 ? delete(edit, i) : replaceChild(edit, i, child).joinAround(edit, i);
    }

    private SortedNode replaceChild(Edit edit, int i, SortedNode child) {
        return replace(edit, i, child.keys[0], child);
    }

    private SortedNode replace(Edit edit, int i, Object key, Object item) {
        if (keys[i] == key && items[i] == item) {
            return this;
        }
        SortedNode target = writable(edit, size);
        target.keys[i] = key;
        target.items[i] = item;
        return target;
    }

    private SortedNode insert(Edit edit, int i, Object key, Object item, boolean last) {
        if (size == WIDTH) {
            return insertAndSplit(edit, i, key, item, last);
        }
        SortedNode target = writable(edit, size + 1);
        System.arraycopy(target.keys, i, target.keys, i + 1, size - i);
        System.arraycopy(target.items, i, target.items, i + 1, size - i);
        target.size = size + 1;
        target.keys[i] = key;
        target.items[i] = item;
        return target;
    }

    private SortedNode insertAndSplit(Edit edit, int i, Object key, Object item, boolean last) {
        // Keys that only ever grow always split the last node at its end: left full, it will not be touched again.
        int keep = last && i == size ? size : size / 2;
        SortedNode right = copy(edit, keep, size, size - keep + 1);
        SortedNode left = keep == size ? this : copy(edit, 0, keep, keep + 1);
        if (i <= keep && keep < size) {
            left = left.insert(edit, i, key, item, false);
        } else {
            right = right.insert(edit, i - keep, key, item, false);
        }
        edit.split(right);
        return left;
    }

    private SortedNode delete(Edit edit, int i) {
        SortedNode target = writable(edit, size);
        System.arraycopy(target.keys, i + 1, target.keys, i, size - i - 1);
        System.arraycopy(target.items, i + 1, target.items, i, size - i - 1);
        target.truncate(size - 1);
        return target;
    }

    private void truncate(int newSize) {
        Arrays.fill(keys, newSize, size, null);
        Arrays.fill(items, newSize, size, null);
        size = newSize;
    }

    private SortedNode joinAround(Edit edit, int i) {
        int before = size; // both may be this very node, changed in place
        SortedNode joined = joinAt(edit, i - 1);
        return joined.size < before ? joined : joined.joinAt(edit, i);
    }

    /** Joins the children {@code i} and {@code i + 1} when both exist and together are small. */
    private SortedNode joinAt(Edit edit, int i) {
        if (i < 0 || i + 1 >= size || child(i).size + child(i + 1).size > WIDTH / 2) {
            return this;
        }
        SortedNode joined = child(i).join(edit, child(i + 1));
        return replaceChild(edit, i, joined).delete(edit, i + 1);
    }

    private SortedNode join(Edit edit, SortedNode right) {
        int seam = size;
        SortedNode all = writable(edit, seam + right.size);
        System.arraycopy(right.keys, 0, all.keys, seam, right.size);
        System.arraycopy(right.items, 0, all.items, seam, right.size);
        all.size = seam + right.size;
        // Children on both sides of the seam had different parents, so nobody has compared their sizes yet.
        return level == 0 ? all : all.joinAt(edit, seam - 1);
    }

    private SortedNode writable(Edit edit, int room) {
        if (owner != edit) {
            return copy(edit, 0, size, room);
        }
        if (keys.length < room) {
            int capacity = Math.min(WIDTH, Math.max(room, 2 * size));
            keys = Arrays.copyOf(keys, capacity);
            items = Arrays.copyOf(items, capacity);
        }
        return this;
    }

    private SortedNode copy(Edit edit, int from, int to, int room) {
        Object[] newKeys = new Object[room];
        Object[] newItems = new Object[room];
        System.arraycopy(keys, from, newKeys, 0, to - from);
        System.arraycopy(items, from, newItems, 0, to - from);
        return new SortedNode(edit, level, newKeys, newItems, to - from);
    }
}

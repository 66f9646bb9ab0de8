package dev.contacts.inmemory;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of a comparator; safe for any number of threads, without locks. It is changed through a
 * {@link Draft}, which ends in a new map that shares with this one whatever did not change; this one stays valid and as it
 * is.
 *
 * <p>Keys are equal when the comparator says so. Keys added in ascending order fill the memory best.
 *
 * @param <K> key, with a stable place in the order
 * @param <V> value
 */
final class SnapshotSortedMap<K, V> {

    private final Comparator<Object> order;
    private final SortedNode root;
    private final int size;

    private SnapshotSortedMap(Comparator<Object> order, SortedNode root, int size) {
        this.order = order;
        this.root = root;
        this.size = size;
    }

    /** Returns the map without entries. */
    @SuppressWarnings("unchecked") // only keys of type K are ever given to it
    static <K, V> SnapshotSortedMap<K, V> empty(Comparator<? super K> order) {
        requireNonNull(order, "order");
        return new SnapshotSortedMap<>((Comparator<Object>) order, SortedNode.EMPTY, 0);
    }

    /** Returns the value of {@code key}, or null when there is none. */
    @SuppressWarnings("unchecked") // a tree holds only what a draft was given
    @Nullable
    V get(K key) {
        return (V) root.get(order, requireNonNull(key, "key"));
    }

    /** Returns the number of entries. */
    int size() {
        return size;
    }

    /** Returns all entries in order. */
    Iterator<Map.Entry<K, V>> ascending() {
        return SortedEntries.all(this);
    }

    /** Returns the entries whose keys are equal to or greater than {@code start}, in order. */
    Iterator<Map.Entry<K, V>> ascendingFrom(K start) {
        return SortedEntries.startingAt(this, requireNonNull(start, "start"), true);
    }

    /** Returns the entries whose keys are greater than {@code bound}, in order. */
    Iterator<Map.Entry<K, V>> ascendingAfter(K bound) {
        return SortedEntries.startingAt(this, requireNonNull(bound, "bound"), false);
    }

    /** Returns a new draft that begins with the entries of this map; costs nothing until it is changed. */
    Draft<K, V> draft() {
        return new Draft<>(this);
    }

    SortedNode root() {
        return root;
    }

    Comparator<Object> order() {
        return order;
    }

    /**
     * The next {@link SnapshotSortedMap} in the making; for one thread at a time. It copies a node when it changes it first,
     * and changes its own copies in place. Dropping a draft is all it takes to undo it.
     *
     * @param <K> key
     * @param <V> value
     */
    static final class Draft<K, V> {

        private final Comparator<Object> order;
        private SortedNode root;
        private int size;
        private @Nullable Edit edit = new Edit();

        private Draft(SnapshotSortedMap<K, V> start) {
            order = start.order;
            root = start.root;
            size = start.size;
        }

        /** Returns the value of {@code key} as this draft has it, or null when there is none. */
        @SuppressWarnings("unchecked") // a tree holds only what a draft was given
        @Nullable
        V get(K key) {
            return (V) root.get(order, requireNonNull(key, "key"));
        }

        /** Returns the number of entries as this draft has them. */
        int size() {
            return size;
        }

        /**
         * Adds the entry, or replaces the value of a key that is there.
         *
         * @return the replaced value, or null when the key is new
         * @throws IllegalStateException when the draft is frozen
         */
        @Nullable
        V put(K key, V value) {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
            Edit current = edit();
            SortedNode left = root.put(current, order, key, value, true);
            SortedNode right = current.takeSibling();
            root = right == null ? left : SortedNode.above(current, left, right);
            V previous = previous(current);
            if (previous == null) {
                size++;
            }
            return previous;
        }

        /**
         * Removes the entry of {@code key}.
         *
         * @return the removed value, or null when there was none
         * @throws IllegalStateException when the draft is frozen
         */
        @Nullable
        V remove(K key) {
            requireNonNull(key, "key");
            Edit current = edit();
            root = withoutNeedlessLevels(root.remove(current, order, key));
            V previous = previous(current);
            if (previous != null) {
                size--;
            }
            return previous;
        }

        /**
         * Returns the map with the entries of this draft as they are now; the draft goes on. It is the way to read a draft
         * in order, also while changing it.
         *
         * @throws IllegalStateException when the draft is frozen
         */
        SnapshotSortedMap<K, V> snapshot() {
            edit();
            edit = new Edit(); // whatever was changed so far belongs to the snapshot too
            return new SnapshotSortedMap<>(order, root, size);
        }

        /**
         * Ends this draft: it can still be read, but no longer changed.
         *
         * @return the map with the entries of this draft
         * @throws IllegalStateException when the draft is frozen already
         */
        SnapshotSortedMap<K, V> freeze() {
            SnapshotSortedMap<K, V> frozen = snapshot();
            edit = null;
            return frozen;
        }

        private static SortedNode withoutNeedlessLevels(SortedNode root) {
            SortedNode top = root;
            while (top.level() > 0 && top.size() == 1) {
                top = top.child(0);
            }
            return top.size() == 0 ? SortedNode.EMPTY : top;
        }

        private Edit edit() {
            if (edit == null) {
                throw new IllegalStateException("the draft is frozen");
            }
            return edit;
        }

        @SuppressWarnings("unchecked") // only values of this draft get there
        private @Nullable V previous(Edit current) {
            return (V) current.takePrevious();
        }
    }
}

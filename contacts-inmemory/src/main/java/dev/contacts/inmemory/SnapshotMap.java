package dev.contacts.inmemory;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map; safe for any number of threads, without locks. It is changed through a {@link Draft}, which ends in
 * a new map that shares with this one whatever did not change; this one stays valid and as it is.
 *
 * <p>Look-up and change cost a path of at most seven nodes of 64 places. Keys whose 32-bit hashes are all equal share one
 * list, which is searched from the front.
 *
 * @param <K> key, with stable {@code equals} and {@code hashCode}
 * @param <V> value
 */
final class SnapshotMap<K, V> {

    private static final SnapshotMap<?, ?> EMPTY = new SnapshotMap<>(TrieNode.EMPTY, 0);

    private final TrieNode root;
    private final int size;

    private SnapshotMap(TrieNode root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Returns the map without entries. */
    @SuppressWarnings("unchecked") // holds no K and no V
    static <K, V> SnapshotMap<K, V> empty() {
        return (SnapshotMap<K, V>) EMPTY;
    }

    /** Returns the value of {@code key}, or null when there is none. */
    @SuppressWarnings("unchecked") // a trie holds only what a draft was given
    @Nullable
    V get(K key) {
        requireNonNull(key, "key");
        return (V) root.get(key, hash(key));
    }

    /** Returns the number of entries. */
    int size() {
        return size;
    }

    /** Returns a new draft that begins with the entries of this map; costs nothing until it is changed. */
    Draft<K, V> draft() {
        return new Draft<>(this);
    }

    /** Spreads the key's hash, because the trie reads the low bits first and many hashes differ only in the high ones. */
    static int hash(Object key) {
        int product = key.hashCode() * 0x9E3779B9;
        return product ^ (product >>> 16);
    }

    /**
     * The next {@link SnapshotMap} in the making; for one thread at a time. It copies a node when it changes it first, and
     * changes its own copies in place. Dropping a draft is all it takes to undo it.
     *
     * @param <K> key
     * @param <V> value
     */
    static final class Draft<K, V> {

        private TrieNode root;
        private int size;
        private @Nullable Edit edit = new Edit();

        private Draft(SnapshotMap<K, V> start) {
            root = start.root;
            size = start.size;
        }

        /** Returns the value of {@code key} as this draft has it, or null when there is none. */
        @SuppressWarnings("unchecked") // a trie holds only what a draft was given
        @Nullable
        V get(K key) {
            requireNonNull(key, "key");
            return (V) root.get(key, hash(key));
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
            root = root.put(current, key, hash(key), 0, value);
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
            root = root.remove(current, key, hash(key), 0);
            V previous = previous(current);
            if (previous != null) {
                size--;
            }
            return previous;
        }

        /**
         * Ends this draft: it can still be read, but no longer changed.
         *
         * @return the map with the entries of this draft
         * @throws IllegalStateException when the draft is frozen already
         */
        SnapshotMap<K, V> freeze() {
            edit();
            edit = null;
            return size == 0 ? empty() : new SnapshotMap<>(root, size);
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

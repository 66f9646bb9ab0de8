package dev.contacts.inmemory;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Walks the entries of a map in order; for one thread. It holds one position per level, not the way back up in the
 * nodes themselves, because a node belongs to many trees.
 */
final class SortedEntries<K, V> implements Iterator<Map.Entry<K, V>> {

    private final SortedNode[] path; // by level, the leaf first
    private final int[] next; // by level, the index of what comes after

    private SortedEntries(SnapshotSortedMap<K, V> map) {
        SortedNode root = map.root();
        path = new SortedNode[root.level() + 1];
        next = new int[root.level() + 1];
        path[root.level()] = root;
    }

    static <K, V> Iterator<Map.Entry<K, V>> all(SnapshotSortedMap<K, V> map) {
        SortedEntries<K, V> entries = new SortedEntries<>(map);
        entries.descend(entries.path.length - 1);
        return entries;
    }

    static <K, V> Iterator<Map.Entry<K, V>> startingAt(SnapshotSortedMap<K, V> map, K bound, boolean inclusive) {
        SortedEntries<K, V> entries = new SortedEntries<>(map);
        for (int level = entries.path.length - 1; level > 0; level--) {
            int i = entries.path[level].childFor(map.order(), bound);
            entries.next[level] = i + 1;
            entries.path[level - 1] = entries.path[level].child(i);
        }
        int found = entries.path[0].search(map.order(), bound);
        entries.next[0] = found < 0 ? -found - 1 : inclusive ? found : found + 1;
        entries.advance();
        return entries;
    }

    @Override
    public boolean hasNext() {
        return next[0] < path[0].size();
    }

    @Override
    @SuppressWarnings("unchecked") // a tree holds only what its draft was given
    public Map.Entry<K, V> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int i = next[0]++;
        Map.Entry<K, V> entry = Map.entry((K) path[0].key(i), (V) path[0].value(i));
        advance();
        return entry;
    }

    /** Moves to the next leaf when this one is at its end and there is one. */
    private void advance() {
        if (hasNext()) {
            return;
        }
        for (int level = 1; level < path.length; level++) {
            if (next[level] < path[level].size()) {
                descend(level);
                return;
            }
        }
    }

    private void descend(int from) {
        for (int level = from; level > 0; level--) {
            path[level - 1] = path[level].child(next[level]++);
            next[level - 1] = 0;
        }
    }
}

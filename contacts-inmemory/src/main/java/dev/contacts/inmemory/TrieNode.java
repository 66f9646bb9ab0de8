package dev.contacts.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * One node of the hash trie of a {@link SnapshotMap}: 6 bits of the hash choose one of 64 places, and a place is empty, one
 * pair of key and value, or a child. {@code slots} holds only what exists: the pairs from the front, the children from the
 * back, both in the order of their places. Below the last bits of the hash a node is a <em>bucket</em>: a plain list of the
 * pairs whose hashes are equal.
 *
 * <p>The form is canonical: every node but the root holds at least two pairs, itself or below, so a map's memory depends on
 * its content only and not on its history.
 */
final class TrieNode {

    static final TrieNode EMPTY = new TrieNode(new Edit(), 0, 0, new Object[0]);

    private static final int BITS = 6;
    private static final int HASH_SIZE = 32;

    private final Edit owner;
    private long pairMap;
    private long childMap;
    private Object[] slots; // never shared between nodes, so who owns the node owns the array

    private TrieNode(Edit owner, long pairMap, long childMap, Object[] slots) {
        this.owner = owner;
        this.pairMap = pairMap;
        this.childMap = childMap;
        this.slots = slots;
    }

    /** Returns the value of {@code key} below this root. */
    @Nullable
    Object get(Object key, int hash) {
        TrieNode node = this;
        for (int shift = 0; shift < HASH_SIZE; shift += BITS) {
            long bit = bit(hash, shift);
            if ((node.pairMap & bit) != 0) {
                int at = node.pairIndex(bit);
                return key.equals(node.slots[at]) ? node.slots[at + 1] : null;
            }
            if ((node.childMap & bit) == 0) {
                return null;
            }
            node = (TrieNode) node.slots[node.childIndex(bit)];
        }
        int at = node.bucketIndex(key);
        return at < 0 ? null : node.slots[at + 1];
    }

    /** Returns this node with the pair added or its value replaced; itself when the edit owns it. */
    TrieNode put(Edit edit, Object key, int hash, int shift, Object value) {
        if (shift >= HASH_SIZE) {
            int at = bucketIndex(key);
            return at < 0 ? withPair(edit, 0, slots.length, key, value) : withValue(edit, at + 1, value);
        }
        long bit = bit(hash, shift);
        if ((childMap & bit) != 0) {
            int at = childIndex(bit);
            TrieNode child = (TrieNode) slots[at];
            return withSlot(edit, at, child.put(edit, key, hash, shift + BITS, value));
        }
        int at = pairIndex(bit);
        if ((pairMap & bit) == 0) {
            return withPair(edit, bit, at, key, value);
        }
        if (key.equals(slots[at])) {
            return withValue(edit, at + 1, value);
        }
        Object other = slots[at];
        TrieNode child = new TrieNode(edit, 0, 0, EMPTY.slots)
                .put(edit, other, SnapshotMap.hash(other), shift + BITS, slots[at + 1])
                .put(edit, key, hash, shift + BITS, value);
        return withChildForPair(edit, bit, child);
    }

    /** Returns this node without the key; itself when the key is not here or the edit owns the node. */
    TrieNode remove(Edit edit, Object key, int hash, int shift) {
        if (shift >= HASH_SIZE) {
            int at = bucketIndex(key);
            return at < 0 ? this : withoutPair(edit, 0, at);
        }
        long bit = bit(hash, shift);
        if ((pairMap & bit) != 0) {
            int at = pairIndex(bit);
            return key.equals(slots[at]) ? withoutPair(edit, bit, at) : this;
        }
        if ((childMap & bit) == 0) {
            return this;
        }
        int at = childIndex(bit);
        TrieNode child = ((TrieNode) slots[at]).remove(edit, key, hash, shift + BITS);
        return child.isSinglePair() ? withPairForChild(edit, bit, child) : withSlot(edit, at, child);
    }

    private static long bit(int hash, int shift) {
        return 1L << (hash >>> shift); // Java shifts a long by the low six bits of the distance
    }

    private int pairIndex(long bit) {
        return 2 * Long.bitCount(pairMap & (bit - 1));
    }

    private int childIndex(long bit) {
        return slots.length - 1 - Long.bitCount(childMap & (bit - 1));
    }

    private int bucketIndex(Object key) {
        for (int at = 0; at < slots.length; at += 2) {
            if (key.equals(slots[at])) {
                return at;
            }
        }
        return -1;
    }

    private boolean isSinglePair() {
        return childMap == 0 && slots.length == 2;
    }

    private TrieNode withValue(Edit edit, int at, Object value) {
        edit.replaced(slots[at]);
        return withSlot(edit, at, value);
    }

    private TrieNode withSlot(Edit edit, int at, Object content) {
        if (slots[at] == content) {
            return this;
        }
        TrieNode target = owner == edit ? this : new TrieNode(edit, pairMap, childMap, slots.clone());
        target.slots[at] = content;
        return target;
    }

    private TrieNode withPair(Edit edit, long bit, int at, Object key, Object value) {
        Object[] next = new Object[slots.length + 2];
        System.arraycopy(slots, 0, next, 0, at);
        next[at] = key;
        next[at + 1] = value;
        System.arraycopy(slots, at, next, at + 2, slots.length - at);
        return with(edit, pairMap | bit, childMap, next);
    }

    private TrieNode withoutPair(Edit edit, long bit, int at) {
        edit.replaced(slots[at + 1]);
        Object[] next = new Object[slots.length - 2];
        System.arraycopy(slots, 0, next, 0, at);
        System.arraycopy(slots, at + 2, next, at, next.length - at);
        return with(edit, pairMap & ~bit, childMap, next);
    }

    private TrieNode withChildForPair(Edit edit, long bit, TrieNode child) {
        int from = pairIndex(bit);
        int to = childIndex(bit) - 1; // its index in the new array, which is one shorter
        Object[] next = new Object[slots.length - 1];
        System.arraycopy(slots, 0, next, 0, from);
        System.arraycopy(slots, from + 2, next, from, to - from);
        next[to] = child;
        System.arraycopy(slots, to + 2, next, to + 1, next.length - to - 1);
        return with(edit, pairMap & ~bit, childMap | bit, next);
    }

    private TrieNode withPairForChild(Edit edit, long bit, TrieNode child) {
        int from = childIndex(bit);
        int to = pairIndex(bit);
        Object[] next = new Object[slots.length + 1];
        System.arraycopy(slots, 0, next, 0, to);
        System.arraycopy(child.slots, 0, next, to, 2);
        System.arraycopy(slots, to, next, to + 2, from - to);
        System.arraycopy(slots, from + 1, next, from + 2, slots.length - from - 1);
        return with(edit, pairMap | bit, childMap & ~bit, next);
    }

    private TrieNode with(Edit edit, long pairs, long children, Object[] content) {
        if (owner != edit) {
            return new TrieNode(edit, pairs, children, content);
        }
        pairMap = pairs;
        childMap = children;
        slots = content;
        return this;
    }
}

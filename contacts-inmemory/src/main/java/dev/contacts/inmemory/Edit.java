package dev.contacts.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * The right of one draft to change nodes in place, and the side results of its last change. A node is owned by the draft
 * whose {@code Edit} it carries; when the draft is frozen nobody holds that right any more. Not thread-safe.
 */
final class Edit {

    private @Nullable Object previous;
    private @Nullable SortedNode sibling;

    /** Remembers the value that the change under way replaced or removed. */
    void replaced(Object value) {
        previous = value;
    }

    /** Remembers the right half of a node that the change under way has split. */
    void split(SortedNode right) {
        sibling = right;
    }

    // Results are handed over once: nodes keep their Edit for life, and it must not keep removed values alive.
    @Nullable
    Object takePrevious() {
        Object taken = previous;
        previous = null;
        return taken;
    }

    @Nullable
    SortedNode takeSibling() {
        SortedNode taken = sibling;
        sibling = null;
        return taken;
    }
}

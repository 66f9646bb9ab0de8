package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a feed to read: so many activities after a given place. Paging is by key, so that a page is complete and without repeats
 * also while others append. Immutable and safe for use by several threads.
 */
public final class ActivityPageRequest {

    /** Largest page. */
    public static final int MAX_SIZE = 10_000;

    private final @Nullable ActivityPosition after;
    private final int size;

    private ActivityPageRequest(@Nullable ActivityPosition after, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_SIZE + " activities");
        }
        this.after = after;
        this.size = size;
    }

    /**
     * The first page.
     *
     * @param size how many activities at the most, 1 to 10,000
     * @return the request
     * @throws IllegalArgumentException if the size is out of range
     */
    public static ActivityPageRequest first(int size) {
        return new ActivityPageRequest(null, size);
    }

    /**
     * The page after an activity, in the order of the query.
     *
     * @param position the place of the last activity of the page before
     * @param size how many activities at the most, 1 to 10,000
     * @return the request
     * @throws IllegalArgumentException if the size is out of range
     */
    public static ActivityPageRequest after(ActivityPosition position, int size) {
        return new ActivityPageRequest(requireNonNull(position, "position"), size);
    }

    /**
     * The place after which the page begins.
     *
     * @return the place, or empty for the first page
     */
    public Optional<ActivityPosition> after() {
        return Optional.ofNullable(after);
    }

    /**
     * How many activities at the most.
     *
     * @return 1 to 10,000
     */
    public int size() {
        return size;
    }
}

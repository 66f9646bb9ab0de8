package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a listing to read: so many contacts after a given id. Paging is by key, so a page is complete and without repeats
 * also while others insert and delete. Immutable and safe for use by several threads. Rule 000-02.
 */
public final class PageRequest {

    /** Largest page. */
    public static final int MAX_SIZE = 10_000;

    private final @Nullable ContactId after;
    private final int size;

    private PageRequest(@Nullable ContactId after, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_SIZE + " contacts");
        }
        this.after = after;
        this.size = size;
    }

    /**
     * The first page.
     *
     * @param size how many contacts at the most, 1 to 10,000
     * @return the request
     * @throws IllegalArgumentException if the size is out of range
     */
    public static PageRequest first(int size) {
        return new PageRequest(null, size);
    }

    /**
     * The page after a contact.
     *
     * @param id the last contact of the page before; it need not exist any more
     * @param size how many contacts at the most, 1 to 10,000
     * @return the request
     * @throws IllegalArgumentException if the size is out of range
     */
    public static PageRequest after(ContactId id, int size) {
        return new PageRequest(requireNonNull(id, "id"), size);
    }

    /**
     * The contact after which the page begins.
     *
     * @return its id, or empty for the first page
     */
    public Optional<ContactId> after() {
        return Optional.ofNullable(after);
    }

    /**
     * How many contacts at the most.
     *
     * @return 1 to 10,000
     */
    public int size() {
        return size;
    }
}

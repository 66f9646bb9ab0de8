package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One page of a contact's feed. Immutable and safe for use by several threads. Rules 002-05, 003-19.
 *
 * @param items the activities, in the order of the query
 * @param request what was asked for
 * @param more whether there were further activities when the page was read
 */
public record ActivityPage(List<Activity> items, ActivityPageRequest request, boolean more) {

    /** Checks that nothing is missing. */
    public ActivityPage {
        items = List.copyOf(items);
        requireNonNull(request, "request");
    }

    /**
     * Whether there is anything on this page.
     *
     * @return false for an empty one
     */
    public boolean hasItems() {
        return !items.isEmpty();
    }

    /**
     * The request for the next page.
     *
     * @return the request, or empty if this was the last page
     */
    public Optional<ActivityPageRequest> next() {
        return more && !items.isEmpty()
                ? Optional.of(
                        ActivityPageRequest.after(items.get(items.size() - 1).position(), request.size()))
                : Optional.empty();
    }
}

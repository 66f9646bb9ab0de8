package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing, ordered by contact id. Immutable and safe for use by several threads. Rule 000-02.
 *
 * @param items the contacts
 * @param request what was asked for
 * @param more whether there were further contacts when the page was read
 */
public record Page(List<Contact> items, PageRequest request, boolean more) {

    /** Checks that nothing is missing. */
    public Page {
        items = List.copyOf(items);
        requireNonNull(request, "request");
    }

    /**
     * The request for the next page.
     *
     * @return the request, or empty if this was the last page
     */
    public Optional<PageRequest> next() {
        return more && !items.isEmpty()
                ? Optional.of(PageRequest.after(items.get(items.size() - 1).id(), request.size()))
                : Optional.empty();
    }
}

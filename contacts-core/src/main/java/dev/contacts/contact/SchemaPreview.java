package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What a change of a schema would mean for the contacts of its list; nothing was changed. Holds no value of a contact. Immutable and safe for
 * use by several threads. Requirements D9.
 *
 * @param after the schema as it would be
 * @param count how many contacts would become invalid, or lose a value
 * @param items those of one page, ordered by id
 * @param request which page that is
 */
public record SchemaPreview(ProfileSchema after, long count, List<Affected> items, PageRequest request) {

    /** Checks that nothing is missing. */
    public SchemaPreview {
        requireNonNull(after, "after");
        items = List.copyOf(items);
        requireNonNull(request, "request");
    }

    /**
     * Whether no contact stands against the change.
     *
     * @return true if none would become invalid
     */
    public boolean isClean() {
        return count == 0;
    }

    /**
     * The request for the page that follows.
     *
     * @return the request, or empty if this page is not full
     */
    public Optional<PageRequest> next() {
        return items.size() < request.size()
                ? Optional.empty()
                : Optional.of(PageRequest.after(items.get(items.size() - 1).contact(), request.size()));
    }

    /**
     * A contact that stands against the change.
     *
     * @param contact its id
     * @param violations what it would break that it does not break now; never a value
     */
    public record Affected(ContactId contact, List<Violation> violations) {

        /** Checks that nothing is missing. */
        public Affected {
            requireNonNull(contact, "contact");
            violations = List.copyOf(violations);
        }
    }
}

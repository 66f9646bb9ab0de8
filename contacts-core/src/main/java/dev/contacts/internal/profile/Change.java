package dev.contacts.internal.profile;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Origin;
import dev.contacts.workspace.Actor;
import java.time.Instant;

/**
 * When, by which way and by whom something is changed: what becomes provenance.
 *
 * @param at when
 * @param via by which way
 * @param by by whom
 */
public record Change(Instant at, Origin via, Actor by) {

    /** Checks that nothing is missing. */
    public Change {
        requireNonNull(at, "at");
        requireNonNull(via, "via");
        requireNonNull(by, "by");
    }
}

package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a receipt is to say. Immutable and safe for use by several threads; not personal.
 *
 * @param workspace where it was done
 * @param actor by whom
 * @param at when
 * @param method how
 * @param erased how much was erased, by section
 */
public record ReceiptFacts(
        Workspace workspace, Actor actor, Instant at, AnonymizationMethod method, SortedMap<String, Long> erased) {

    /** Checks that nothing is missing. */
    public ReceiptFacts {
        requireNonNull(workspace, "workspace");
        requireNonNull(actor, "actor");
        requireNonNull(at, "at");
        requireNonNull(method, "method");
        erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
    }
}

package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Evidence that an anonymization was done. Returned to the caller and stored; holds neither the contact's id nor any of its data.
 * Immutable and safe for use by several threads. Rules 001-16, 001-19.
 *
 * @param id random (UUID version 4)
 * @param workspace where it was done
 * @param actor by whom
 * @param at when, to the hour
 * @param algorithm how the tokens were made, for example {@code KMAC256}
 * @param erased how much was erased, by section, for example {@code identifier=2}
 * @param keyDestroyed that the key of the tokens was overwritten; always true
 */
public record AnonymizationReceipt(
        UUID id,
        Workspace workspace,
        Actor actor,
        Instant at,
        String algorithm,
        SortedMap<String, Long> erased,
        boolean keyDestroyed) {

    /** Checks that nothing is missing and cuts the instant to the hour. */
    public AnonymizationReceipt {
        requireNonNull(id, "id");
        requireNonNull(workspace, "workspace");
        requireNonNull(actor, "actor");
        requireNonNull(algorithm, "algorithm");
        at = at.truncatedTo(ChronoUnit.HOURS);
        erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
    }
}

package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That an address or a domain is on the blacklist of a workspace, since when and why. Immutable and safe for use by several threads;
 * {@code toString()} is masked. Rule 002-28.
 *
 * @param target the address or domain
 * @param reason why; not blank, at most 500 characters
 * @param at since when, to the microsecond; set by the library
 * @param actor by whom; set by the library
 */
public record BlacklistEntry(BlacklistTarget target, String reason, Instant at, Actor actor) {

    /**
     * Checks the reason and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the reason is missing, too long or not well-formed
     */
    public BlacklistEntry {
        requireNonNull(target, "target");
        requireNonNull(actor, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        ConsentText.required("reason", reason, ConsentChange.MAX_REASON);
    }

    /** Everything but address and reason. */
    @Override
    public String toString() {
        return "BlacklistEntry[" + target + ", at=" + at + ", by=" + actor + "]";
    }
}

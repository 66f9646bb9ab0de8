package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An export that is stored as a job, as of one moment; each change of it has the next version. It ends with its contact, if it is about one.
 * What was asked for (a rule, a query) is not in it. Immutable and safe for use by several threads. Rules 001-31 … 001-34.
 *
 * @param id the job
 * @param kind what is exported
 * @param contact the contact it is about, if it is about one
 * @param format the format
 * @param state where it stands
 * @param manifest what was written; there once it is ready
 * @param problem why it has failed, or what went wrong beside (the notifier, or the removal of its content): a code, a colon and a sentence without
 *     any value of a contact; empty if nothing did, at most 500 characters
 * @param link where the host says that the content can be got, empty if there is none; at most 2,000 characters of
 *     text that can be stored
 * @param version 1 when it is scheduled
 * @param requestedBy who asked for it
 * @param requestedAt when, to the microsecond
 * @param changedAt when it was changed last, to the microsecond
 * @param expiresAt when its content is to go; while it is not ready, what that would be if it were ready at once
 */
public record ExportJob(
        ExportId id,
        Kind kind,
        Optional<ContactId> contact,
        ExportFormat format,
        State state,
        Optional<ExportManifest> manifest,
        String problem,
        String link,
        long version,
        Actor requestedBy,
        Instant requestedAt,
        Instant changedAt,
        Instant expiresAt) {

    /** Longest problem, in characters. */
    public static final int MAX_PROBLEM = 500;

    /** Longest link, in characters. */
    public static final int MAX_LINK = 2_000;

    /**
     * Checks the texts and the version, and cuts instants to microseconds.
     *
     * @throws IllegalArgumentException if a text is too long, or the version is less than 1
     * @throws InvalidValueException if a text has an unpaired surrogate or U+0000
     */
    public ExportJob {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(contact, "contact");
        requireNonNull(format, "format");
        requireNonNull(state, "state");
        requireNonNull(manifest, "manifest");
        requireNonNull(requestedBy, "requestedBy");
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
        changedAt = changedAt.truncatedTo(ChronoUnit.MICROS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
        if (problem.length() > MAX_PROBLEM || link.length() > MAX_LINK || version < 1) {
            throw new IllegalArgumentException("a problem or link is too long, or the version is less than 1");
        }
        new TextValue(problem); // what they are made of is the host's
        new TextValue(link);
    }

    /**
     * The next version, in another state.
     *
     * @param next the state
     * @param why what went wrong, or empty
     * @param at when
     * @return the changed job, without link and with the manifest that it has
     */
    public ExportJob to(State next, String why, Instant at) {
        return new ExportJob(
                id,
                kind,
                contact,
                format,
                next,
                manifest,
                why,
                "",
                version + 1,
                requestedBy,
                requestedAt,
                at,
                expiresAt);
    }

    /**
     * The next version, ready.
     *
     * @param what what was written
     * @param where the link, or empty
     * @param at when
     * @param until when the content is to go
     * @return the changed job
     */
    public ExportJob ready(ExportManifest what, String where, Instant at, Instant until) {
        return new ExportJob(
                id,
                kind,
                contact,
                format,
                State.READY,
                Optional.of(what),
                "",
                where,
                version + 1,
                requestedBy,
                requestedAt,
                at,
                until);
    }

    /**
     * The next version, in the same state, with something that went wrong beside.
     *
     * @param why what
     * @param at when
     * @return the changed job
     */
    public ExportJob with(String why, Instant at) {
        return new ExportJob(
                id,
                kind,
                contact,
                format,
                state,
                manifest,
                why,
                link,
                version + 1,
                requestedBy,
                requestedAt,
                at,
                expiresAt);
    }

    /** Everything but contact and link. */
    @Override
    public String toString() {
        return "ExportJob[" + id + ", " + kind + ", " + format + ", " + state + ", version=" + version
                + (problem.isEmpty() ? "" : ", " + problem) + ", requestedBy=" + requestedBy + ", changedAt="
                + changedAt
                + ", expiresAt=" + expiresAt + "]";
    }

    /** What is exported. */
    public enum Kind {
        /** One contact. */
        CONTACT,
        /** The contacts of a query or a rule. */
        CONTACTS,
        /** The contacts of a saved segment. */
        SEGMENT,
        /** The members of a group. */
        GROUP,
        /** Activities. */
        ACTIVITIES
    }

    /** Where a job stands. */
    public enum State {
        /** It waits for the host's executor. */
        SCHEDULED,
        /** It is being written. */
        RUNNING,
        /** Its content is whole and can be got. */
        READY,
        /** It has no content; {@link ExportJob#problem} says why. */
        FAILED,
        /** Its content is gone since its time was over, or somebody took it away. */
        EXPIRED,
        /** Somebody called it off before it was ready. */
        CANCELLED;

        /**
         * Whether there is no content, and will be none.
         *
         * @return true for {@link #FAILED}, {@link #EXPIRED} and {@link #CANCELLED}
         */
        public boolean isOver() {
            return this == FAILED || this == EXPIRED || this == CANCELLED;
        }
    }
}

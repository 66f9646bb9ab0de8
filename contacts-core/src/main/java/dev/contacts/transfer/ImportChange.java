package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Membership;

/**
 * What the journal of an import says about one contact, so that the import can be undone. Personal: a store forgets it together with the
 * contact. Immutable and safe for use by several threads.
 */
public sealed interface ImportChange {

    /**
     * The contact.
     *
     * @return its id
     */
    ContactId contact();

    /**
     * This at another version of its contact.
     *
     * @param was a version
     * @param is another one
     * @return the change with the other version if it is one that has left its contact at the first; otherwise this
     */
    default ImportChange renumbered(long was, long is) {
        return this;
    }

    /**
     * The import has made the contact.
     *
     * @param contact the contact
     * @param version its version when the import last wrote it
     */
    record Added(ContactId contact, long version) implements ImportChange {
        /** Checks that nothing is missing. */
        public Added {
            requireNonNull(contact, "contact");
        }

        @Override
        public ImportChange renumbered(long was, long is) {
            return version == was ? new Added(contact, is) : this;
        }
    }

    /**
     * The import has changed the contact.
     *
     * @param before the contact as it was before the import
     * @param version its version when the import last wrote it
     */
    record Changed(Contact before, long version) implements ImportChange {
        /** Checks that nothing is missing. */
        public Changed {
            requireNonNull(before, "before");
        }

        @Override
        public ContactId contact() {
            return before.id();
        }

        @Override
        public ImportChange renumbered(long was, long is) {
            return version == was ? new Changed(before, is) : this;
        }

        /** Id and version, never values. */
        @Override
        public String toString() {
            return "Changed[contact=" + before.id() + ", version=" + version + "]";
        }
    }

    /**
     * The import has taken the contact out of a group.
     *
     * @param before the membership that ended
     */
    record Left(Membership before) implements ImportChange {
        /** Checks that nothing is missing. */
        public Left {
            requireNonNull(before, "before");
        }

        @Override
        public ContactId contact() {
            return before.contact();
        }

        /** Ids, never values. */
        @Override
        public String toString() {
            return "Left[contact=" + before.contact() + ", group=" + before.group() + "]";
        }
    }

    /**
     * The contact stays as it is when the import is undone.
     *
     * @param contact the contact
     * @param reason why
     */
    record LeftAlone(ContactId contact, Reason reason) implements ImportChange {
        /** Checks that nothing is missing. */
        public LeftAlone {
            requireNonNull(contact, "contact");
            requireNonNull(reason, "reason");
        }
    }

    /** Why a contact stays as it is when an import is undone. */
    enum Reason {
        /** Somebody else has changed it since, or has made it a member of the group again. */
        CHANGED_SINCE,
        /** The import has made it, and something belongs to it: consent (also a no of the import itself), activities, notes, memberships, segments, addresses. */
        IN_USE,
        /** An identifier it had belongs to another contact now. */
        IDENTIFIER_TAKEN,
        /** An address it had is on the blacklist or suppressed now. */
        ADDRESS_BLOCKED,
        /** What it was is no longer what its list says. */
        INVALID,
        /** The group is gone, archived, or its members are not what they were. */
        GROUP_CHANGED
    }
}

package dev.contacts.error;

/**
 * The stable name of a kind of refusal: constants are added, never renamed or removed, within a major version.
 */
public enum ErrorCode {
    /** A text is not a valid identifier of its type (rules 000-14, 000-15, 000-17). */
    INVALID_IDENTIFIER,
    /** An identifier already belongs to a contact of the workspace (rule 000-12). */
    DUPLICATE_IDENTIFIER,
    /** A single contact was asked for, but the identifier, of a type that is not unique, belongs to several. */
    AMBIGUOUS_IDENTIFIER,
    /** The change would leave a contact without a unique identifier (rule 000-11). */
    LAST_IDENTIFIER,
    /** The change would give a contact more identifiers of a type than it may have (rules 002-14, 002-15). */
    IDENTIFIER_CARDINALITY,
    /** A single value cannot be what it claims to be. */
    INVALID_VALUE,
    /** A contact, a group or a schema breaks at least one rule of its schema; the exception lists all of them. */
    VALIDATION_FAILED,
    /** No contact has this id. */
    CONTACT_NOT_FOUND,
    /** Somebody else changed the object since it was read; read it again and repeat. */
    CONCURRENT_UPDATE,
    /** No group has this id. */
    GROUP_NOT_FOUND,
    /** Another group of the workspace has this name. */
    GROUP_NAME_TAKEN,
    /** The group is archived and takes no new members. */
    GROUP_ARCHIVED,
    /** Only an archived group can be deleted. */
    GROUP_NOT_ARCHIVED,
    /** The contact is not a member of the group. */
    NOT_A_MEMBER,
    /** The membership's status does not allow what was asked for. */
    MEMBERSHIP_TRANSITION,
    /** What an edit of a contact names is an attribute of one of its memberships (rule 001-13). */
    MEMBER_ATTRIBUTE,
    /** No saved segment has this id. */
    SEGMENT_NOT_FOUND,
    /** Another saved segment of the workspace has this name. */
    SEGMENT_NAME_TAKEN,
    /** The members of the segment are computed and cannot be edited. */
    SEGMENT_NOT_EDITABLE,
    /** No schema has this id or name. */
    SCHEMA_NOT_FOUND,
    /** Another schema of the workspace has this name. */
    SCHEMA_NAME_TAKEN,
    /** The field is the one by which the schema identifies contacts; its definition is fixed (rule 004-10). */
    LOCKED_FIELD,
    /** Rules of virtual schemas or dynamic segments name the field (rules 003-25, 004-06). */
    FIELD_IN_USE,
    /** Rules of virtual schemas or dynamic segments ask about the group (rules 003-25, 004-06). */
    GROUP_IN_USE,
    /** The schema is virtual: no contacts, no fields and no virtual schemas of its own (rule 004-06). */
    VIRTUAL_SCHEMA,
    /** Contacts or virtual schemas keep a list from being deleted. */
    SCHEMA_IN_USE,
    /** A change of a schema would make contacts invalid or lose values (requirements D9). */
    SCHEMA_CHANGE_REFUSED,
    /** No activity has this id. */
    ACTIVITY_NOT_FOUND,
    /** The contact has another activity under the host's key. */
    ACTIVITY_KEY_REUSED,
    /** The contact has as many notes as it may have (rule 003-26). */
    NOTE_LIMIT_EXCEEDED,
    /** The contact has no profile to open (rule 003-02). */
    PROFILE_NOT_AVAILABLE,
    /** An address is on the blacklist, or suppressed under the host's key (requirements D12). */
    ADDRESS_BLOCKED,
    /** A no cannot become a yes in this way (rules 003-13, 003-14; requirements D5). */
    RESUBSCRIBE_NOT_ALLOWED,
    /** A text or ledger is no proof of consent, or it was altered (requirements D7). */
    CONSENT_PROOF_REFUSED,
    /** A ledger of consent was altered so that it cannot be read; nothing is concluded from it (requirements D7). */
    LEDGER_UNREADABLE,
    /** The host has given no secret to suppress addresses with (requirements D12). */
    NO_SECRET,
    /** A message may not go to the contact, or is wrong in itself (rules 003-16, 003-17). */
    MESSAGE_REFUSED,
    /** The sender of messages has failed; what was stored stays. */
    MESSAGE_FAILED,
    /** The host has given nothing to send messages with. */
    NO_MESSAGE_SENDER,
    /** The text of a segment rule does not parse. */
    INVALID_SEGMENT_RULE,
    /** An import cannot begin, or cannot be resumed, as asked for. */
    IMPORT_REFUSED,
    /** An import ended before its last row; the rows it counts are in. */
    IMPORT_STOPPED,
    /** An import cannot be undone. */
    UNDO_REFUSED,
    /** An export ended early; what was written is not complete. */
    EXPORT_FAILED,
    /** A file is not, or is no longer, what an export has written (requirements U17). */
    EXPORT_DIFFERS,
    /** No export job has this id. */
    EXPORT_NOT_FOUND,
    /** The host has given nothing to run export jobs with. */
    NO_EXPORT_TARGET,
    /** The second step of a two-step operation does not fit the first one. */
    CONFIRMATION_REFUSED,
    /** The host's guard does not allow to anonymize the contact (requirements C4). */
    ANONYMIZATION_REFUSED,
    /** The store failed; nothing was changed. */
    STORAGE_FAILED,
    /** The store cannot be reached at the moment; nothing was changed. */
    STORAGE_UNAVAILABLE,
    /** Other transactions held what this one wanted, a deadlock for example; nothing was changed: repeat the whole transaction. */
    TRANSACTION_CONFLICT,
    /** The connection was lost while committing: the change may or may not be there. */
    OUTCOME_UNKNOWN,
    /** The change is committed, but what was to follow the commit failed. */
    AFTER_COMMIT_FAILED,
    /** The store works within transactions of its host, and there is none; nothing was read or written. */
    TRANSACTION_REQUIRED,
    /** Something that the host has given to the library has thrown, or has answered with nothing; nothing was stored or sent. */
    PORT_FAILED,
    /** The tables are of another version than this library. */
    SCHEMA_VERSION,
    /** The database product is not one of the supported ones. */
    UNSUPPORTED_DATABASE
}

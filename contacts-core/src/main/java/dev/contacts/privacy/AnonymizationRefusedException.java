package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The host's {@link AnonymizationGuard} does not allow it; nothing was read or changed. Requirements C4. */
public final class AnonymizationRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId id;

    /**
     * The refusal.
     *
     * @param id the contact that was not to be anonymized
     */
    public AnonymizationRefusedException(ContactId id) {
        super(ErrorCode.ANONYMIZATION_REFUSED, "the host's guard does not allow to anonymize the contact " + id);
        this.id = requireNonNull(id, "id");
    }

    /**
     * The refusal with a reason of the host's, for guards and contributors that throw it themselves.
     *
     * @param id the contact that was not to be anonymized
     * @param reason why; becomes part of the message, so nothing personal
     */
    public AnonymizationRefusedException(ContactId id, String reason) {
        super(
                ErrorCode.ANONYMIZATION_REFUSED,
                "the host does not allow to anonymize the contact " + id + ": " + requireNonNull(reason, "reason"));
        this.id = requireNonNull(id, "id");
    }

    /**
     * The contact.
     *
     * @return its id
     */
    public ContactId id() {
        return id;
    }
}

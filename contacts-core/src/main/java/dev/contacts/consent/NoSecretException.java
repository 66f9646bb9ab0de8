package dev.contacts.consent;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** Addresses cannot be suppressed: the host has given no secret to do it with; nothing was written. Requirements D12. */
public final class NoSecretException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /** The refusal. */
    public NoSecretException() {
        super(
                ErrorCode.NO_SECRET,
                "addresses cannot be suppressed without a secret; give the builder a source of secrets");
    }
}

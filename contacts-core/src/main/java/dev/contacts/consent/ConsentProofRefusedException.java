package dev.contacts.consent;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A text, or a ledger, is no proof of consent, or not the one that was given out: something of it was altered. Requirements D7. */
public final class ConsentProofRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    /** The refusal. */
    public ConsentProofRefusedException() {
        super(ErrorCode.CONSENT_PROOF_REFUSED, "the text or ledger is no proof of consent, or it was altered");
    }
}

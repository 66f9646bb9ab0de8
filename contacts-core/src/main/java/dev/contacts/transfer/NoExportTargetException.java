package dev.contacts.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** Export jobs were asked for, but the host has given nothing to run them with. */
public final class NoExportTargetException extends ContactsException {

    /** A missing target. */
    public NoExportTargetException() {
        super(
                ErrorCode.NO_EXPORT_TARGET,
                "there is nothing to run export jobs with: give it to Contacts.builder(store).exports(...)");
    }
}

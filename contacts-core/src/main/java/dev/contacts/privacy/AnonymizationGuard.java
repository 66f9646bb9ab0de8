package dev.contacts.privacy;

import dev.contacts.contact.ContactId;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;

/**
 * Asked before a contact is anonymized, for hosts that must ask somebody: the act is the irreversible one, and has no confirmation step of
 * its own. A port that the host implements; safe for use by several threads. Requirements C4.
 */
@FunctionalInterface
public interface AnonymizationGuard {

    /** Allows everything, as shipped. */
    AnonymizationGuard ALLOW = (workspace, actor, contact) -> true;

    /**
     * Whether an anonymization may go on. Asked once for each call, before its transaction begins and before anybody looks whether there
     * is such a contact.
     *
     * @param workspace where
     * @param actor by whom
     * @param contact whom
     * @return false to refuse it with {@link AnonymizationRefusedException}; what is thrown refuses it too and reaches the caller
     */
    boolean allows(Workspace workspace, Actor actor, ContactId contact);
}

package dev.contacts.consent;

/** By which way a change of consent came in. */
public enum ConsentSource {
    /** The person itself: a form, a link in a mail, a button. */
    PERSON,
    /** Somebody who works with the contacts. */
    OPERATOR,
    /** A service that delivers messages, such as one that forwards spam reports. */
    PROVIDER,
    /** An import. */
    IMPORT,
    /** The address itself: another contact had it, and had said no. Requirements D5. */
    ADDRESS
}

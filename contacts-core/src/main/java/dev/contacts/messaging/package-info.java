/**
 * Messages, and whether they may go to a contact. Main type: {@link dev.contacts.messaging.Eligibility}.
 *
 * <p>One rule: nobody can send around an eligibility that says no; it names all of its reasons.
 */
@NullMarked
package dev.contacts.messaging;

import org.jspecify.annotations.NullMarked;

/**
 * What may be sent to whom: addresses on channels, the ledger of consent, blacklist and suppression. Main type:
 * {@link dev.contacts.consent.ConsentLedger}, of which the state of every subscription is a fold.
 *
 * <p>One rule: consent is sticky. Nothing but a confirmed change with evidence turns a no into a yes (requirements D5).
 */
@NullMarked
package dev.contacts.consent;

import org.jspecify.annotations.NullMarked;

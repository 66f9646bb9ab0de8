/**
 * Ending a contact: anonymization (one call, for good; {@link dev.contacts.privacy.Anonymizer}) and deletion (two steps;
 * {@link dev.contacts.privacy.DeletionPlan}).
 *
 * <p>One rule: a token is computed under a key that exists for one call only, so nothing stored can recompute it.
 */
@NullMarked
package dev.contacts.privacy;

import org.jspecify.annotations.NullMarked;

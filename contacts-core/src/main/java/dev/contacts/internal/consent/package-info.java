/** Addresses, consent and what blocks them: the transactions behind the facades. Not exported. */
@NullMarked
package dev.contacts.internal.consent;

import org.jspecify.annotations.NullMarked;

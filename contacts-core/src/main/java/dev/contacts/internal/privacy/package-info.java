/** How contacts end: the transactions behind anonymization and deletion. Not exported. */
@NullMarked
package dev.contacts.internal.privacy;

import org.jspecify.annotations.NullMarked;

/** What rules may speak of in a workspace. */
@NullMarked
package dev.contacts.internal.segment;

import org.jspecify.annotations.NullMarked;

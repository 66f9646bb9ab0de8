/** What is behind the profile view. Not exported. */
@NullMarked
package dev.contacts.internal.view;

import org.jspecify.annotations.NullMarked;

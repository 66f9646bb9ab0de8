/** The transactions behind activities. Not exported. */
@NullMarked
package dev.contacts.internal.activity;

import org.jspecify.annotations.NullMarked;

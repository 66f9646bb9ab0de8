/** What every use case needs of a call: store, workspace, actor, clock, ids and the rules. Not exported. */
@NullMarked
package dev.contacts.internal.context;

import org.jspecify.annotations.NullMarked;

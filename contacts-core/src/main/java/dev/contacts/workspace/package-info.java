/**
 * Where a call happens and who makes it: the {@link dev.contacts.workspace.Workspace} (tenant, domain) that no read and no
 * uniqueness check crosses, and the {@link dev.contacts.workspace.Actor} who is recorded with every change.
 *
 * <p>One rule: both are names given by the host application; this library has no user management.
 */
@NullMarked
package dev.contacts.workspace;

import org.jspecify.annotations.NullMarked;

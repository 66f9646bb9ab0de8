/**
 * The store that keeps everything in memory, for tests and small programs.
 *
 * <p>All its state is one immutable snapshot, made of {@link dev.contacts.inmemory.SnapshotMap} and
 * {@link dev.contacts.inmemory.SnapshotSortedMap}: readers take the snapshot that is there, a writer prepares the next one in
 * drafts, and a commit swaps one reference. Rule: whatever a snapshot reaches never changes.
 */
@NullMarked
package dev.contacts.inmemory;

import org.jspecify.annotations.NullMarked;

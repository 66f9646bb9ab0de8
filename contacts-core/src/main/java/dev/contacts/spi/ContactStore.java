package dev.contacts.spi;

import dev.contacts.workspace.Workspace;
import java.util.function.Function;

/**
 * A place where contacts are kept. Safe for use by several threads.
 *
 * <p>Guarantees, each held by a test of the kit:
 *
 * <ol>
 *   <li>{@code work} sees a consistent state and its own writes; an exception in {@code work} rolls everything back and is rethrown
 *       unchanged;
 *   <li>an identifier of a {@linkplain dev.contacts.identifier.IdentifierType#unique() unique} type belongs to at most one contact
 *       of a workspace at all times, for any number of threads and processes on the same data;
 *   <li>a change against a stale version is refused;
 *   <li>a transaction sees and touches its own workspace only;
 *   <li>only {@link dev.contacts.error.ContactsException}s leave a store, except as said in 9, and no message of theirs quotes a value;
 *   <li>instants come back equal to the microsecond; texts come back equal code point for code point, the empty text included;
 *   <li>lists are ordered by id, the same in every store;
 *   <li>a store has no threads of its own;
 *   <li>a call that cannot be meant is refused with {@link IllegalArgumentException} before it touches anything, so that the transaction can
 *       go on; {@link Arguments} has these checks. Where a method says that the transaction must be given up, what comes after is undefined;
 *   <li>what is to {@linkplain StoreTransaction#afterCommit follow the commit} follows it once, and never follows a rollback.
 * </ol>
 *
 * <p>Use the API of {@code dev.contacts.Contacts} rather than this one: it holds the domain's rules.
 */
public interface ContactStore {

    /**
     * Runs work in one transaction and commits it.
     *
     * <p>Nothing says beforehand whether the work only reads. When the store opens the transaction itself, it may repeat the whole
     * work after a deadlock or a serialization failure, so the work must have no other effects.
     *
     * <p>Do not rely on a call within the work of another one. It is a transaction of its own, or in a store that works within a transaction
     * of its host a part of the outer one, or it is refused with {@link IllegalStateException}, as where both would write and a store
     * has one writer at a time. Never is anything lost in silence: when the inner call fails, the outer one goes on as if it had not been.
     *
     * @param workspace the workspace the transaction is bound to
     * @param work what to do; the transaction must not be used after it returns
     * @param <T> what the work returns
     * @return what the work returned
     * @throws StorageException if the store failed; nothing was written, unless it is an {@link OutcomeUnknownException}
     * @throws AfterCommitException if everything was written, and an {@linkplain StoreTransaction#afterCommit action after the commit}
     *     failed
     */
    <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work);
}

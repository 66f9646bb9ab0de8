package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One transaction on a store, bound to one workspace: none of its roles takes a workspace, so no call can cross one. For use by one
 * thread, the one that runs the work, within that work; whoever uses one of its roles later or on another thread, whenever it was handed
 * out, gets an {@link IllegalStateException} before anything is touched, and so does {@link #afterCommit}.
 */
public interface StoreTransaction {

    /**
     * The contacts and their identifiers.
     *
     * @return the role
     */
    ContactRecords contacts();

    /**
     * The groups.
     *
     * @return the role
     */
    GroupRecords groups();

    /**
     * The memberships and their attributes.
     *
     * @return the role
     */
    MembershipRecords memberships();

    /**
     * The activities.
     *
     * @return the role
     */
    ActivityRecords activities();

    /**
     * The notes.
     *
     * @return the role
     */
    NoteRecords notes();

    /**
     * The ledgers of consent.
     *
     * @return the role
     */
    ConsentRecords consents();

    /**
     * The addresses that are no identifiers, and the applications.
     *
     * @return the role
     */
    ChannelRecords channels();

    /**
     * The blacklist and the suppressed addresses.
     *
     * @return the role
     */
    BlacklistRecords blacklist();

    /**
     * The profile schemas.
     *
     * @return the role
     */
    SchemaRecords schemas();

    /**
     * The saved segments.
     *
     * @return the role
     */
    SegmentRecords segments();

    /**
     * Who was put into which saved segment.
     *
     * @return the role
     */
    SegmentMemberRecords segmentMembers();

    /**
     * The import sessions and their rejected rows.
     *
     * @return the role
     */
    ImportRecords imports();

    /**
     * What imports have changed.
     *
     * @return the role
     */
    ImportJournalRecords importJournal();

    /**
     * The export jobs.
     *
     * @return the role
     */
    ExportRecords exports();

    /**
     * What anonymization leaves behind.
     *
     * @return the role
     */
    PrivacyRecords privacy();

    /**
     * Has something done when the transaction is really committed, such as telling others of it. All such actions run in their order, on
     * the thread that commits, each in full also if one before it failed; outside this transaction, so that they may begin others.
     *
     * <p>A store that commits itself runs them before {@link ContactStore#inTransaction} returns. A store that works within a
     * transaction of its host runs them when the host has committed. They never run if the transaction is rolled back or its outcome is
     * unknown; if the work was repeated, only those of the run that was committed do.
     *
     * <p>What an action throws undoes nothing: whoever commits gets an {@link AfterCommitException}. {@link AfterCommitActions} does
     * all this for a store.
     *
     * @param action what to do
     */
    void afterCommit(Runnable action);

    /**
     * What the transaction runs on, so that a host can read and write tables of its own within it: {@code java.sql.Connection} in the JDBC
     * store. To be used within the work only, and never to be committed, rolled back or closed. What is written by it is committed or undone
     * with everything else.
     *
     * @param type what is wanted
     * @param <T> what is wanted
     * @return it; empty, as by default, if the store has no such thing
     */
    default <T> Optional<T> resource(Class<T> type) {
        requireNonNull(type, "type");
        return Optional.empty();
    }
}

package dev.contacts.spi;

/**
 * One transaction on a store, bound to one workspace: none of its roles takes a workspace, so no call can cross one. For use by one
 * thread, within the work it was handed to; a later call, also of a role it has given out, throws {@link IllegalStateException}.
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
     * The profile schemas.
     *
     * @return the role
     */
    SchemaRecords schemas();

    /**
     * The import sessions and their rejected rows.
     *
     * @return the role
     */
    ImportRecords imports();

    /**
     * What anonymization leaves behind.
     *
     * @return the role
     */
    PrivacyRecords privacy();
}

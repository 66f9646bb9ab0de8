package dev.contacts.spi;

import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What anonymization leaves behind in a transaction's workspace. */
public interface PrivacyRecords {

    /**
     * Stores what remains of a contact and the receipt of its anonymization. Nothing stored may join the two, or either of them to the
     * contact: no common id or exact time, and no order of writing that a log or a journal of the store would keep.
     *
     * @param remains the tokens under their random id
     * @param receipt the receipt under its random id
     * @throws IllegalArgumentException if the receipt names another workspace or has an opening, and nothing was touched; or if the record's
     *     id or the receipt's number is stored already, and the transaction must be given up then
     */
    void add(AnonymizedRecord remains, AnonymizationReceipt receipt);

    /**
     * Stores what remains of a contact apart from its record: each piece under a random id of its own, so that nothing stored joins the
     * pieces to one another, to the record or to the receipt; the order in which they are given says nothing either.
     *
     * @param pieces records under new random ids
     * @throws IllegalArgumentException if one of the ids comes twice, and nothing was touched; or if one is stored already, and the
     *     transaction must be given up then
     */
    void addPieces(Collection<AnonymizedRecord> pieces);

    /**
     * Reads what remains of an anonymized contact.
     *
     * @param id the record's random id
     * @return the record, if there is one
     */
    Optional<AnonymizedRecord> find(UUID id);

    /**
     * Takes the end of the workspace's chain of receipts: until this transaction ends, everybody else who asks waits, or collides and has to
     * repeat its work.
     *
     * @return the receipt with the highest number, if there is one
     */
    Optional<AnonymizationReceipt> lastReceipt();

    /**
     * Reads the receipts.
     *
     * @return all receipts, ordered by their numbers
     */
    List<AnonymizationReceipt> receipts();

    /**
     * Adds to the counts of activities.
     *
     * @param counts how many more there are, each place once
     * @throws IllegalArgumentException if a place comes twice; nothing was touched
     */
    void addCounts(Collection<ActivityCount> counts);

    /**
     * Reads the counts of activities.
     *
     * @return all counts, ordered by category, campaign, country and month, all by code point
     */
    List<ActivityCount> counts();
}

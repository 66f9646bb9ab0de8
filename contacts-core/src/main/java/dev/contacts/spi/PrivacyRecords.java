package dev.contacts.spi;

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
     * @throws IllegalArgumentException if the receipt names another workspace, and nothing was touched; or if one of the ids is stored already,
     *     and the transaction must be given up then
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
     * Reads the receipts.
     *
     * @return all receipts, ordered by their random ids (unsigned bytes)
     */
    List<AnonymizationReceipt> receipts();
}

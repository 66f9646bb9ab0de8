package dev.contacts.privacy;

import dev.contacts.contact.ContactId;
import java.util.function.BiConsumer;

/**
 * Lets tables of the host's that are about contacts take part in their erasure and their export, in the same transaction. A port that the
 * host implements; safe for use by several threads. Requirements D11, U13; rule 001-36.
 */
public interface PersonalDataContributor {

    /**
     * What it is called in receipts and exports, behind {@code host:}.
     *
     * @return 1 to 50 characters of {@code a-z 0-9 _}, for example {@code invoice}; always the same
     */
    String name();

    /**
     * Erases everything about contacts that are anonymized or deleted, before the contacts themselves go. May be called again if the store
     * repeats its work: no effects outside the transaction.
     *
     * @param erasure which contacts, which act, and the transaction
     * @return how much was erased, 0 or more; what is thrown rolls everything back and reaches the caller unchanged. Of many contacts that are
     *     anonymized one after the other, an {@link AnonymizationRefusedException} about the contact leaves out this one and is told at the end;
     *     anything else stops the work
     */
    long erase(ErasureContext erasure);

    /**
     * Adds what there is about a contact to its export.
     *
     * @param contact the contact
     * @param transaction gives the transaction's own resource, as {@link ErasureContext#resource}
     * @param line takes a name and a value, both texts
     */
    void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line);
}

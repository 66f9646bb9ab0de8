package dev.contacts.transfer;

import dev.contacts.contact.ContactNotFoundException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * An export that is about to run: which contacts, and how they are written. Immutable; the calling thread does the work. Implemented by
 * the library only. Rules 001-31, 001-35 … 001-37, 003-22; requirements D15, U17.
 *
 * <p><b>One contact</b> is written section by section, see {@link ExportSection}. In CSV one line is one fact, with the columns {@code
 * section,item,name,value}; in JSON Lines one line is one item with all its facts. The names of attributes are {@code attribute:seat}, those of an
 * activity's payload {@code payload:basket}, and in JSON they are an object of their own.
 *
 * <p><b>Several contacts</b> are written one per line, ordered by id: {@code contact_id}, one column per identifier type, {@link
 * HeaderMapping#UNSUBSCRIBED consent:unsubscribed}, one per
 * standard field, then the fields of the lists in the order of their definition, then all other fields that occur, by name. Several
 * texts in one cell have the form {@code a;b\;c}. An importer reads such a file back when the column {@code contact_id} is ignored and, for fields of open lists, {@link
 * HeaderPolicy#CREATE_UNKNOWN} is chosen; a
 * field whose name would be taken for something else is written as {@code attribute:name}. In an open list, where no type is defined,
 * every value comes back as text. The members of a group have {@code member:status}, {@code member:since} and their attributes behind that,
 * each as {@code member:name}.
 *
 * <p>{@code consent:unsubscribed} has everything that the contact has said no to, as its ledger says, by channel and category: {@code
 * EMAIL;SMS/NEWS} is a no to everything by email and to the category NEWS of short messages. The column is always there, and in JSON an empty array
 * says that there is no no, so that a file that is silent is never taken for one without unsubscriptions; the manifest counts the contacts that have
 * any, as {@code unsubscribed}. An importer records it. Where somebody has tampered with a ledger, it counts as a no to everything by
 * email and short message, and on the other channels that it names. Not in such a file: what was said yes to, when and why something was said, the end of memberships, the blacklist, and what was
 * said no to of addresses that no contact has any more. Rules 003-11, 002-29; requirements D5, U07.
 *
 * <p><b>Activities</b> are written one per line, ordered by contact and then as the query says: {@code
 * contact_id,sequence,at,category,name,status,channel,workflows,amount,currency,origin,key,payload}; in CSV the payload is one cell with a
 * JSON object.
 *
 * <p>All of it is read in one transaction, page by page by key and in constant memory. A contact that is there from the beginning to the end is
 * written exactly once; one that comes or goes meanwhile, or a change to one, may be in it or not, unless the transaction's isolation decides
 * otherwise.
 */
public interface Exporter {

    /**
     * Says what is written; {@link ExportFormat#SPREADSHEET} if not called.
     *
     * @param format the format
     * @return a changed copy
     * @throws IllegalArgumentException if it is {@link ExportFormat#HTML}, and this is not the export of one contact
     */
    Exporter format(ExportFormat format);

    /**
     * Says that CSV is written, and how.
     *
     * @param format the form
     * @return a changed copy
     */
    Exporter format(CsvFormat format);

    /**
     * Writes to a stream, which is flushed and stays open. Of CSV and HTML, keep the manifest of the report beside what was written.
     *
     * @param out where to
     * @return what was written; whatever throws leaves an output that is not complete
     * @throws ExportFailedException if the output fails, or not all contacts were written
     * @throws ContactNotFoundException if the one contact does not exist; nothing was written
     */
    ExportReport writeTo(OutputStream out);

    /**
     * Writes to a file, in the place of the one that is there, if any. The file appears when it is complete, so that a half export never
     * passes for a whole one; until then the contacts are in a file beside it. Beside a file of CSV or HTML its manifest is written, see {@link
     * ExportManifest#beside}. Where the file system knows owners, only its owner may read them.
     *
     * @param file where to
     * @return what was written
     * @throws ExportFailedException if the file cannot be written, or not all contacts were; what was there before is untouched
     * @throws ContactNotFoundException if the one contact does not exist; nothing was written
     */
    ExportReport writeTo(Path file);
}

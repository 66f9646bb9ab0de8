package dev.contacts.transfer;

import dev.contacts.contact.ContactNotFoundException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * An export that is about to run: which contacts, and how they are written. Immutable; the calling thread does the work. Implemented by
 * the library only. Rules 001-31, 001-35, 001-36.
 *
 * <p><b>One contact</b> is written with the columns {@code section,item,name,value}, one line per fact: the contact itself, its
 * identifiers, standard fields, attributes, memberships, member attributes, all activities whatever their age, notes, provenance.
 *
 * <p><b>Several contacts</b> are written one per line, ordered by id: {@code contact_id}, one column per identifier type, one per
 * standard field, then the fields of the lists in the order of their definition, then all other fields that occur, by name. Several
 * texts in one cell have the form {@code a;b\;c}. An importer reads such a file back when the column {@code contact_id} is ignored and, for fields of open lists, {@link
 * HeaderPolicy#CREATE_UNKNOWN} is chosen; a
 * field whose name would be taken for something else is written as {@code attribute:name}. In an open list, where no type is defined,
 * every value comes back as text.
 *
 * <p>All contacts are read in one transaction, in constant memory. The output is the same, byte for byte, as long as the contacts are.
 */
public interface Exporter {

    /**
     * Says how values are written; {@link CsvFormat#SPREADSHEET} if not called.
     *
     * @param format the form
     * @return a changed copy
     */
    Exporter format(CsvFormat format);

    /**
     * Writes to a stream, which is flushed and stays open.
     *
     * @param out where to
     * @return what was written; whatever throws leaves an output that is not complete
     * @throws ExportFailedException if the output fails, or not all contacts were written
     * @throws ContactNotFoundException if the one contact does not exist; nothing was written
     */
    ExportReport writeTo(OutputStream out);

    /**
     * Writes to a file, in the place of the one that is there, if any. The file appears when it is complete, so that a half export never
     * passes for a whole one; until then the contacts are in a file beside it. Where the file system knows owners, only its owner may read
     * it.
     *
     * @param file where to
     * @return what was written
     * @throws ExportFailedException if the file cannot be written, or not all contacts were; what was there before is untouched
     * @throws ContactNotFoundException if the one contact does not exist; nothing was written
     */
    ExportReport writeTo(Path file);
}

package dev.contacts.transfer;

import dev.contacts.group.GroupId;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.InvalidValueException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * An import that is about to run: what shall be read, and how. Immutable; each method returns a changed copy, and {@link #run()} does
 * the work on the calling thread. Implemented by the library only. Rules 001-09, 004-05, 004-15, 004-17.
 *
 * <p><b>The file.</b> RFC 4180 with any line ends; the first line is the header; blank lines are no rows, and empty
 * cells behind the last column are no cells. Every column has a fate
 * before the first row is taken: it goes into an identifier, a standard field or a field of the list, or it is {@linkplain #ignore
 * ignored} by name; otherwise the import is refused. Which names are understood, {@link HeaderPolicy} says: without a word from the
 * caller only the list's own, written identically. A column of the contact's id ({@code contact_id}, {@code user_id})
 * is refused unless ignored or mapped: ids are never assigned from outside (rule 001-38). Mapped to {@code contact_id} it says which
 * contact a row is about, and a row with an id that no contact has is rejected ({@code UNKNOWN_CONTACT}, ruling C11); {@code map("user_id",
 * "user_id")} takes it as the user id of the host's platform.
 *
 * <p><b>Rows.</b> An empty cell says nothing and changes nothing, unless {@link EmptyCell} says otherwise. Where there can be several texts (app aliases, external ids, fields of
 * type list), a cell has the form {@code a;b\;c}. A row is taken whole or rejected with all its reasons; the others go
 * on. Rows are taken in their order, so that a second row about the same contact sees what the first one did. A row belongs to the
 * contact that has one of its unique identifiers:
 *
 * <ul>
 *   <li>nobody has one: a contact is added, or the row is rejected ({@code NO_CONTACT}) if contacts are only to be updated;
 *   <li>a contact of this list has one: {@link ImportMode} decides. Identifiers the contact lacks are added. A different email
 *       address or mobile number replaces the old one if the row has the contact's key or user id; otherwise, and for these keys
 *       themselves, the row is rejected ({@code IDENTIFIER_CHANGE}), since it may be about somebody else;
 *   <li>two contacts have one each: rejected, {@code IDENTIFIER_CONFLICT};
 *   <li>a contact of another list has one: rejected, {@code IN_OTHER_LIST}.
 * </ul>
 *
 * <p><b>Consent.</b> A file says no, and never yes. The column {@code consent:unsubscribed}, which {@linkplain Exporter exports} have, holds what a
 * contact has said no to: {@code EMAIL} for everything on a channel, {@code EMAIL/NEWS} for one category of it, and several as {@code
 * EMAIL;SMS/NEWS}. A column in which another product says it is mapped to {@code consent:unsubscribed:EMAIL} if a yes in it means that somebody has
 * unsubscribed, and to {@code consent:subscribed:EMAIL} if a yes means the contrary, with {@code /NEWS} behind it for a category. In both, words such as
 * {@code unsubscribed}, {@code opted out}, {@code cleaned} or {@code bounced} are a no; so is a yes, a 1 or the moment of an unsubscription in the one,
 * and a no or a 0 in the other. Each no that is new is recorded in the contact's ledger, with {@link dev.contacts.consent.ConsentSource#IMPORT}, in the
 * transaction of its row and in every mode that takes fields, also if the row changes nothing else ({@link RowOutcome.Updated} then); one that
 * was recorded before changes nothing. What says the contrary, or neither ({@code subscribed}, {@code pending}, {@code transactional}, an empty
 * cell), is understood and changes nothing: no file gives consent, and none takes a no away. A word that is not understood rejects its row
 * ({@code CONSENT_WORD}; {@code CHANNEL} and {@code SUBSCRIPTION_CATEGORY} if it cannot be the name of one), since it may be a no; a cell has at most
 * 1,000 subscriptions. Undoing an import takes no no back. Requirements D5, U07.
 *
 * <p><b>Safety.</b> Rows are committed in parts of 1,000 to 5,000, fewer when they are long, together with their outcomes. Whatever ends the import early, the
 * {@link ImportStoppedException} says how many rows are in, and the same import goes on behind them under its {@linkplain #key key}. Memory does not grow with the file. Limits: 10,000 columns, 1,048,576
 * characters in a cell, 4,194,304 in a row.
 *
 * <p><b>Within a transaction of the host</b> (a store that is joined to it) nothing is committed in between: listeners hear of rows and parts
 * when the host has committed, what they throw reaches whoever commits, and rows that are said to be in are so only then.
 */
public interface Importer {

    /**
     * Names the list the contacts go into; the default list if not called. A list that does not exist is made, open. Rule 004-17.
     *
     * @param list the list's name
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a list's name
     */
    Importer into(String list);

    /**
     * Says what happens with contacts that exist; {@link ImportMode#APPEND} if not called.
     *
     * @param mode the mode
     * @return a changed copy
     */
    Importer mode(ImportMode mode);

    /**
     * Names the group of an import of mode {@link ImportMode#REMOVE_FROM_GROUP}, which needs one; every other mode refuses it.
     *
     * @param group a group's id
     * @return a changed copy
     */
    Importer group(GroupId group);

    /**
     * Says by which identifiers a row is matched with a contact that exists; by all of the row that are unique if not called. When several
     * types are named, one identifier of the row suffices. A row with an identifier of another type that belongs to a contact is rejected
     * ({@code IDENTIFIER_CONFLICT}) unless it is matched with that contact; so is one that hits two contacts, and nothing is written.
     * A contact's own id is matched on by {@code map("contact_id", "contact_id")}, see above.
     *
     * @param types types of which each identifier belongs to one contact at the most
     * @return a changed copy
     * @throws IllegalArgumentException if there are none, or one is not unique
     */
    Importer matchOn(IdentifierType... types);

    /**
     * Says what an empty cell means for a contact that exists; {@link EmptyCell#IGNORE} if not called.
     *
     * @param emptyCell the meaning
     * @return a changed copy
     */
    Importer emptyCell(EmptyCell emptyCell);

    /**
     * Names the import, so that it happens once. With a key that was never used the import begins. With the key of an import that was
     * stopped or killed it goes on behind the rows that are in, if what was read until then is the same; who still works on it is told so at
     * its next part, and writes nothing more. With the key of one that is complete nothing is changed, and the report is what is stored.
     * Different content under the same key is refused. Requirements D4, tests U03, U04.
     *
     * <p>An import that is complete is answered from what is stored also after its list has changed so that the header would not fit any more:
     * then where its columns go is not compared.
     *
     * <p>Content is the list, the mode with its group, what rows are matched on, what empty cells mean, the form of the values, the header with its mapping to
     * the fields that the list has then, and the cells of the rows; not the charset, the
     * delimiter or line ends. The key is not stored. What is stored in its place, and in that of the content, cannot be turned back; but
     * who guesses the key can try whether an import had exactly these rows, so choose one that nobody guesses where that matters.
     *
     * @param key 1 to 1,000 characters; if not called, the library makes one, which {@link ImportStoppedException#key()} tells
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a key
     */
    Importer key(String key);

    /**
     * Has the import write a journal, in the same transactions as its rows, by which {@code contacts.imports().undo(id)} gives everybody back
     * what they were. The journal holds whole contacts as they were before, so it is personal: what it has of a contact goes when that is
     * anonymized or deleted, and {@code contacts.imports().forgetUndo(id)} drops it when nobody will want to undo the import any more; keep it
     * no longer. Values of a field that is removed from the list stay in it until then. Not done unless asked for. An import that goes on
     * under its key goes on as it began, with a journal or without. Refused with {@link ImportMode#UNSUBSCRIBE}: only the contact gives
     * consent back. So what a file says no to stays when its import is undone, and a contact that the import has made with it is left alone
     * ({@link ImportChange.Reason#IN_USE}). Requirements D4, U06.
     *
     * @return a changed copy
     */
    Importer undoable();

    /**
     * Adds a listener for the progress.
     *
     * @param listener called after each committed part and at the end
     * @return a changed copy
     */
    Importer onProgress(ProgressListener listener);

    /**
     * Adds a listener for the outcome of every row.
     *
     * @param listener called in the order of the rows, once their part is committed; what it throws stops the import, and the other rows of
     *     that part, which are in, are not told again when it goes on
     * @return a changed copy
     */
    Importer onRow(Consumer<? super RowOutcome> listener);

    /**
     * Reads the next rows, and checks what does not depend on others, on an executor while the rows before are written. A large import
     * into a database on two cores or more is faster so; what becomes of the rows is the same. Listeners are told on the thread that calls
     * {@link #run()}, as always. An executor that is busy, takes nothing or throws holds up nobody. A stream that was given is read on the
     * executor's thread, by one thread at a time.
     *
     * @param executor the host's, which stays open; not used after {@code run()} has returned
     * @return a changed copy
     */
    Importer executor(Executor executor);

    /**
     * Names the charset of a file or stream; without effect on text. If not called: what a byte order mark says, else UTF-8. Bytes
     * that are no text in the charset are never replaced: their row is rejected.
     *
     * @param charset the charset
     * @return a changed copy
     */
    Importer charset(Charset charset);

    /**
     * Names the charset of a file or stream.
     *
     * @param name a charset's name, such as {@code windows-1252}
     * @return a changed copy
     * @throws ImportRefusedException if this Java runtime has no such charset
     */
    Importer charset(String name);

    /**
     * Names the character between cells. If not called: the one of comma, semicolon, tab and vertical bar that occurs most often in
     * the header line.
     *
     * @param delimiter any character but a quote, a line end and U+0000
     * @return a changed copy
     * @throws IllegalArgumentException if the character cannot be a delimiter
     */
    Importer delimiter(char delimiter);

    /**
     * Says how values are written in the cells; {@link CsvFormat#SPREADSHEET} if not called, which suits the files of others as well.
     *
     * @param format the form
     * @return a changed copy
     */
    Importer format(CsvFormat format);

    /**
     * Says where a column goes, before anything that is recognised and under any {@link HeaderPolicy}.
     *
     * @param column the column's name in the header, without regard to case, spaces, underscores and hyphens
     * @param target an identifier type ({@code email}, {@code mobile_number}, {@code app_alias}, {@code contact_key}, {@code user_id},
     *     {@code external_id}), a standard field such as {@code first_name}, what somebody has said no to ({@code consent:unsubscribed:EMAIL}
     *     and the like, see above; several columns may say it), or a field of the list, in an open list also a new one;
     *     {@code attribute:} before a name says that a field is meant
     * @return a changed copy
     */
    Importer map(String column, String target);

    /**
     * Says which columns are left out.
     *
     * @param columns names in the header, without regard to case, spaces, underscores and hyphens
     * @return a changed copy
     */
    Importer ignore(String... columns);

    /**
     * Says how the names in the header are held against the list; {@link HeaderPolicy#STRICT} if not called.
     *
     * @param policy the policy
     * @return a changed copy
     */
    Importer headers(HeaderPolicy policy);

    /**
     * Says which names are recognised in the header, and by that that others than the list's own are: {@link HeaderPolicy#STRICT} becomes
     * {@link HeaderPolicy#MAPPED}. Without this call those policies recognise {@link HeaderMapping#recognised()}.
     *
     * @param mapping the names
     * @return a changed copy
     */
    Importer headers(HeaderMapping mapping);

    /**
     * Reads everything. An import with rejected rows is a completed one: see {@link ImportReport#rejectedRows()}.
     *
     * @return what became of the rows
     * @throws ImportRefusedException if the file cannot be read, its header does not fit, the mode needs a confirmation, or the key is that of
     *     another content or of an import that was cancelled or undone; no row was taken
     * @throws ImportStoppedException if it ended before the last row; it says how many rows are in
     */
    ImportReport run();

    /**
     * Does everything that {@link #run()} does, and undoes it: the same checks, the same outcomes, the same report, and nothing is changed.
     * All rows are taken in one transaction of the store, which is rolled back at the end; others who write meanwhile may have to wait for
     * it, so try large files when few are at work. The report is in memory: a few bytes for each row, and somewhat more for one that is rejected.
     * Progress is told within the transaction, so a listener must not call the store, and begins anew if the store does. Listeners of
     * rows hear nothing, since no contact is made that they could look at: see {@link ImportReport#results()}. The key is not looked at.
     *
     * @return what would become of the rows; its session is not stored
     * @throws ImportRefusedException as {@link #run()}; also if a stream or reader must be read again because the store begins anew
     * @throws ImportStoppedException if the import would end before the last row
     */
    ImportReport dryRun();

    /**
     * Tries the import, as {@link #dryRun()} does, and counts what it would take away, so that it can be confirmed: the only way to an import of
     * mode {@link ImportMode#OVERWRITE}, and open to every other.
     *
     * @return what would become of the rows, to be confirmed within 15 minutes
     * @throws ImportRefusedException as {@link #dryRun()}; also if the source is a stream or reader, since it is read again
     * @throws ImportStoppedException as {@link #dryRun()}
     */
    ImportPreview preview();

    /**
     * Writes the rejected rows of an import as they are in its source, so that they can be corrected and imported in their turn: CSV with
     * the columns {@code import:row} and {@code import:reasons}, which every import ignores, and behind them the columns of the source. The
     * store never keeps the cells of a row. So the source is read again, and the rows must be those that the import with the {@linkplain
     * #key key} has read. The form of values and a delimiter that was named are those of this importer. Bytes that were no text are
     * replaced by U+FFFD.
     *
     * @param out where to; flushed, and stays open. Nothing is written if the import or the content is another
     * @return how many rows were written
     * @throws ImportRefusedException if there is no import of the key, the content is another one, or the source is a stream or reader
     * @throws ExportFailedException if the output fails; what was written is not complete
     */
    long writeRejected(OutputStream out);

    /**
     * Writes the rejected rows of an import into a file, as {@link #writeRejected(OutputStream)} does. The file appears, or is replaced, once
     * it is complete; until then there is another one beside it, readable by its owner only, as it is then itself where the file system knows owners.
     *
     * @param file where to
     * @return how many rows were written
     * @throws ImportRefusedException as {@link #writeRejected(OutputStream)}; the file is as it was
     * @throws ExportFailedException if the file cannot be written; it is as it was
     */
    long writeRejected(Path file);

    /**
     * The rejected rows of an import as text, to be shown, corrected and pasted: what {@link #writeRejected(OutputStream)} writes, all of it in
     * memory.
     *
     * @return CSV with a header line
     * @throws ImportRefusedException as {@link #writeRejected(OutputStream)}
     */
    String rejectedText();
}

package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.schema.SchemaWork;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChangedException;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportChange.Changed;
import dev.contacts.transfer.ImportChange.LeftAlone;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportUndo;
import dev.contacts.transfer.ImportUndoReport;
import dev.contacts.transfer.UndoRefusedException;
import dev.contacts.transfer.UndoRefusedException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes an import by its journal, in parts: each takes entries out of the journal in the transaction that undoes them, so that it happens
 * once, whatever ends it early and whoever else does the same.
 *
 * <p>An identifier that a contact gets back may be with another contact that gives it up later. So there are rounds, until one has brought
 * nothing any more; the last one takes along those who have what others of the journal are to get back, and what is still in the way then stays.
 */
public final class Undoing {

    private static final int PART = 500;
    private static final int TRIES = 25;
    private static final Set<State> FINISHED = Set.of(State.COMPLETED, State.CANCELLED, State.UNDOING, State.UNDONE);

    private final CallContext context;
    private final ImportId id;

    /** Of one import. */
    public Undoing(CallContext context, ImportId id) {
        this.context = context;
        this.id = id;
    }

    /**
     * What a part came to.
     *
     * @param last the last contact of the part, or null if there was none
     * @param waiting how many wait for an identifier that another contact may give up
     * @param done what was undone
     */
    record Part(@Nullable ContactId last, int waiting, ImportUndo done) {

        static final Part END = new Part(null, 0, ImportUndo.NONE);

        boolean brought() {
            return done.removed() + done.restored() > 0;
        }
    }

    private record Round(int waiting, boolean brought) {}

    /** Undoes it, or what of it is not undone yet. */
    public ImportUndoReport run() {
        ImportSession session = again(tx -> begin(tx));
        if (session.state() == State.UNDOING) {
            Round round = round(false);
            while (round.waiting() > 0) {
                round = round(!round.brought());
            }
            removeList(session);
            session = again(tx -> end(tx));
        }
        return ImportUndoReport.of(session, this::leftAlone);
    }

    /** Drops the journal. */
    public Optional<ImportSession> forget() {
        return again(tx -> {
            Optional<ImportSession> found = tx.imports().find(id);
            if (found.isEmpty() || !found.get().undo().possible()) {
                return found;
            }
            requireFinished(found.get());
            ImportSession session = found.get();
            tx.importJournal().clear(id);
            return Optional.of(stored(
                    tx, session, session.undone(settled(session), session.undo().withoutJournal(), context.now())));
        });
    }

    private static State settled(ImportSession session) {
        return session.state() == State.UNDOING ? State.UNDONE : session.state();
    }

    private ImportSession begin(StoreTransaction tx) {
        ImportSession session = session(tx);
        requireFinished(session);
        if (session.state() == State.UNDONE || session.state() == State.UNDOING) {
            return session;
        } else if (!session.undo().possible()) {
            throw new UndoRefusedException(id, Reason.NO_JOURNAL);
        }
        return stored(tx, session, session.undone(State.UNDOING, session.undo(), context.now()));
    }

    private ImportSession session(StoreTransaction tx) {
        return tx.imports().find(id).orElseThrow(() -> new UndoRefusedException(id, Reason.NO_IMPORT));
    }

    private void requireFinished(ImportSession session) {
        if (!FINISHED.contains(session.state())) {
            throw new UndoRefusedException(id, Reason.NOT_FINISHED);
        }
    }

    private Round round(boolean last) {
        boolean brought = false;
        int waiting = 0;
        ContactId after = null;
        do {
            ContactId from = after;
            Part part = again(tx -> part(tx, from, last));
            waiting += part.waiting();
            brought |= part.brought();
            after = part.last();
        } while (after != null);
        return new Round(waiting, brought);
    }

    private Part part(StoreTransaction tx, @Nullable ContactId after, boolean last) {
        ImportSession session = session(tx);
        if (session.state() != State.UNDOING) { // somebody else has come to the end
            return Part.END;
        }
        List<ImportChange> page = tx.importJournal().page(id, after, PART);
        if (page.isEmpty()) {
            return Part.END;
        }
        List<ImportChange> pending =
                page.stream().filter(change -> !(change instanceof LeftAlone)).toList();
        if (last) {
            pending = withHolders(tx, pending);
        }
        UndoPart undo = new UndoPart(context, tx, last);
        ImportUndo done = undo.undo(pending);
        if (!undo.settled().isEmpty() || !undo.leftAlone().isEmpty()) {
            tx.importJournal().remove(id, undo.settled());
            tx.importJournal().put(id, undo.leftAlone());
            stored(tx, session, session.undone(State.UNDOING, session.undo().plus(done), context.now()));
        }
        return new Part(page.get(page.size() - 1).contact(), undo.waiting(), done);
    }

    /** With those others of the journal that have what contacts of a part are to get back, and so on: they may exchange it. */
    private List<ImportChange> withHolders(StoreTransaction tx, List<ImportChange> part) {
        Map<ContactId, ImportChange> all = new LinkedHashMap<>();
        List<ImportChange> more = part;
        while (!more.isEmpty()) {
            more.forEach(change -> all.put(change.contact(), change));
            Set<Identifier> wanted = more.stream()
                    .filter(Changed.class::isInstance)
                    .flatMap(change -> ((Changed) change).before().identifiers().stream())
                    .filter(identifier -> identifier.type().unique())
                    .collect(Collectors.toSet());
            List<ContactId> holders = wanted.isEmpty() || all.size() >= 2 * PART
                    ? List.of()
                    : tx.contacts().findByIdentifier(wanted).stream()
                            .map(Contact::id)
                            .filter(holder -> !all.containsKey(holder))
                            .toList();
            more = holders.isEmpty()
                    ? List.of()
                    : tx.importJournal().find(id, holders).stream()
                            .filter(Changed.class::isInstance)
                            .toList();
        }
        return List.copyOf(all.values());
    }

    private ImportSession end(StoreTransaction tx) {
        ImportSession session = session(tx);
        if (!session.undo()
                .possible()) { // somebody has dropped the journal meanwhile: nobody knows what of it was undone
            throw new UndoRefusedException(id, Reason.NO_JOURNAL);
        }
        return session.state() == State.UNDOING
                ? stored(tx, session, session.undone(State.UNDONE, session.undo(), context.now()))
                : session;
    }

    private static ImportSession stored(StoreTransaction tx, ImportSession before, ImportSession after) {
        if (!tx.imports().update(before, after)) {
            throw new ChunkTaker.RacedException(false);
        }
        return after;
    }

    /** A list that the import has made goes, if it is as it was made and nobody is in it. */
    private void removeList(ImportSession session) {
        Optional<ProfileSchema> list = session.createdList()
                ? context.inTransaction(tx -> tx.schemas().find(session.schema()))
                : Optional.empty();
        if (list.filter(schema -> schema.isOpen() && schema.version() == 1).isPresent()) {
            try {
                new SchemaWork(context).delete(session.schema());
            } catch (SchemaInUseException | SchemaChangedException | SchemaNotFoundException e) {
                // somebody uses it, so it stays
            }
        }
    }

    private Stream<LeftAlone> leftAlone() {
        return Pages.of(
                        after -> context.inTransaction(tx -> tx.importJournal().page(id, after, PART)),
                        ImportChange::contact,
                        PART)
                .filter(LeftAlone.class::isInstance)
                .map(LeftAlone.class::cast);
    }

    private <T> T again(Function<? super StoreTransaction, ? extends T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return context.inTransactionOnLatest(work); // a contributor may have collided with somebody
            } catch (ChunkTaker.RacedException e) {
                if (tries == TRIES) {
                    throw new StorageException(
                            ErrorCode.TRANSACTION_CONFLICT,
                            "others keep changing what is to be undone; what is undone stays so, and undoing it again goes on",
                            e);
                }
            }
        }
    }
}

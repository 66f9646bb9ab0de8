package dev.contacts.internal.transfer;

import dev.contacts.error.ErrorCode;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.ImportUndo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored session of one import: found or begun, taken over, stopped, cancelled. Of several processes one has it. */
final class SessionRecord {

    private static final int TRIES = 25;
    private static final String KEY = "key";

    private final CallContext context;
    private final ImportSettings settings;
    private final String key;
    private final ImportId id;

    /**
     * An import whose header is accepted. Nothing of its rows is written yet.
     *
     * @param session the session
     * @param found whether it was there already
     */
    record Begun(ImportSession session, ColumnPlan plan, ContentDigest digest, boolean found) {}

    SessionRecord(CallContext context, ImportSettings settings) {
        this(context, settings, Optional.empty());
    }

    private SessionRecord(CallContext context, ImportSettings settings, Optional<ImportId> id) {
        this.context = context;
        this.settings = settings;
        String given = settings.key;
        this.key = given != null ? given : context.ids().next().toString();
        this.id = id.orElseGet(() -> ImportId.of(key));
    }

    /** That of an import that is only tried: what is stored under its key is left out of it. */
    static SessionRecord tried(CallContext context, ImportSettings settings) {
        return new SessionRecord(
                context, settings, Optional.of(new ImportId(context.ids().next())));
    }

    String key() {
        return key;
    }

    /** The session with the key, or a new one. */
    Begun begin(Header header) {
        Instant now = context.now();
        try {
            return context.inTransaction(tx -> begin(tx, now, header));
        } catch (RacedException e) { // so this time it is there
            try {
                return context.inTransaction(tx -> begin(tx, now, header));
            } catch (RacedException again) {
                throw Refusal.of(
                        "list",
                        "LIST_CHANGED",
                        "the list appears and disappears; somebody else is at work on it",
                        again);
            }
        }
    }

    /** The session with the key, which must be there. */
    Begun find(Header header) {
        return context.inTransaction(tx -> found(tx, header)
                .orElseThrow(() -> Refusal.of(KEY, "NO_IMPORT", "there is no import of this key", null)));
    }

    /**
     * The session with the key, if there is one. Of one that is over no row is taken any more, so that its header need not fit the list as
     * it is by now.
     */
    private Optional<Begun> found(StoreTransaction tx, Header header) {
        Optional<ImportSession> found = tx.imports().find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ImportSession session = found.get();
        try {
            ColumnPlan plan = plan(header, tx.schemas().find(settings.list), context.now());
            return Optional.of(new Begun(session, plan, new ContentDigest(key, settings, header, plan), true));
        } catch (ImportRefusedException e) {
            if (isOpen(session)) {
                throw e;
            }
            return Optional.of(
                    new Begun(session, ColumnPlan.NONE, ContentDigest.withoutPlan(key, settings, header), true));
        }
    }

    /** Stands for the header, and then for the rows that are read. */
    ContentDigest digest(Header header) {
        return context.inTransaction(tx -> new ContentDigest(
                key, settings, header, plan(header, tx.schemas().find(settings.list), context.now())));
    }

    private ColumnPlan plan(Header header, Optional<ProfileSchema> stored, Instant now) {
        ProfileSchema schema = stored.orElseGet(() -> open(now));
        ColumnPlan plan = ColumnPlanner.plan(settings, schema, header);
        plan.requireFields(schema);
        return plan;
    }

    private ProfileSchema open(Instant now) {
        return ProfileSchema.open(settings.list).stored(1, context.actor(), now);
    }

    /** The session with the key, or a new one, as a part of a transaction. */
    Begun begin(StoreTransaction tx, Instant now, Header header) {
        Optional<Begun> found = found(tx, header);
        if (found.isPresent()) {
            return found.get();
        }
        SchemaName list = settings.list;
        Optional<ProfileSchema> stored = tx.schemas().find(list);
        ProfileSchema schema = stored.orElseGet(() -> open(now));
        if (schema.type() == SchemaType.VIRTUAL) {
            throw Refusal.of("list", "VIRTUAL_LIST", "a virtual list holds no contacts of its own", null);
        }
        ColumnPlan plan = plan(header, stored, now);
        ContentDigest digest = new ContentDigest(key, settings, header, plan);
        boolean create = stored.isEmpty() && !list.equals(SchemaName.DEFAULT);
        if (settings.group != null && tx.groups().find(List.of(settings.group)).isEmpty()) {
            throw Refusal.of("group", "NO_GROUP", "there is no such group", null);
        }
        if (create && !settings.addsContacts()) {
            throw Refusal.of(
                    "list", "NO_LIST", "there is no such list, and this mode adds no contacts to a new one", null);
        }
        if (create && !tx.schemas().insert(schema)) {
            throw new RacedException();
        }
        ImportSession session = new ImportSession(
                id,
                schema.name(),
                settings.mode,
                create,
                State.RUNNING,
                ImportCounts.NONE,
                digest.value(),
                1,
                now,
                context.actor(),
                now,
                settings.undoable ? ImportUndo.POSSIBLE : ImportUndo.NONE);
        if (!tx.imports().insert(session)) {
            throw new RacedException();
        }
        return new Begun(session, plan, digest, false);
    }

    /** Goes on with a session that was there; whoever worked on it until now cannot any more. */
    ImportSession takeOver(ImportSession session) {
        ImportSession taken = session.with(State.RUNNING, context.now());
        if (!context.inTransaction(tx -> tx.imports().update(session, taken))) {
            throw Refusal.of(KEY, "IMPORT_TAKEN_OVER", "somebody else goes on with the import of this key", null);
        }
        return taken;
    }

    /**
     * Marks a session as stopped that nobody else has gone on with.
     *
     * @param last as it was last written
     * @param attempted as it was about to be written when the outcome was unknown, if it was
     * @return what the store says
     */
    ImportSession stop(ImportSession last, @Nullable ImportSession attempted) {
        return context.inTransaction(tx -> {
            ImportSession stored = tx.imports().find(last.id()).orElse(last);
            boolean ours = stored.equals(last) || stored.equals(attempted);
            if (!ours || stored.state() != State.RUNNING) {
                return stored;
            }
            ImportSession stopped = stored.with(State.STOPPED, context.now());
            return tx.imports().update(stored, stopped)
                    ? stopped
                    : tx.imports().find(last.id()).orElse(stored);
        });
    }

    /** Ends a session for good, unless it is complete. */
    static Optional<ImportSession> cancel(CallContext context, ImportId id) {
        for (int tries = 1; ; tries++) {
            try {
                return context.inTransaction(tx -> cancel(tx, id, context.now()));
            } catch (RacedException e) {
                if (tries == TRIES) {
                    throw new StorageException(
                            ErrorCode.TRANSACTION_CONFLICT,
                            "the import goes on too fast to be cancelled; try again",
                            e);
                }
            }
        }
    }

    private static Optional<ImportSession> cancel(StoreTransaction tx, ImportId id, Instant now) {
        Optional<ImportSession> found = tx.imports().find(id);
        if (found.isEmpty() || !isOpen(found.get())) {
            return found;
        }
        ImportSession cancelled = found.get().with(State.CANCELLED, now);
        if (!tx.imports().update(found.get(), cancelled)) {
            throw new RacedException();
        }
        return Optional.of(cancelled);
    }

    private static boolean isOpen(ImportSession session) {
        return session.state() == State.RUNNING || session.state() == State.STOPPED;
    }

    /** A session that goes on only with what it has begun with. */
    static void requireOpen(ImportSession session) {
        if (session.state() == State.CANCELLED) {
            throw Refusal.of(KEY, "IMPORT_CANCELLED", "the import of this key was cancelled; take another key", null);
        } else if (session.state() == State.UNDOING || session.state() == State.UNDONE) {
            throw Refusal.of(KEY, "IMPORT_UNDONE", "the import of this key was undone; take another key", null);
        }
    }

    static RuntimeException otherContent() {
        return Refusal.of(
                KEY,
                "OTHER_CONTENT",
                "the import of this key has another header, mapping, mode or other rows; take another key",
                null);
    }

    /** Somebody else was faster; rolls the transaction back. */
    private static final class RacedException extends RuntimeException {
        RacedException() {
            super("raced", null, false, false);
        }
    }
}

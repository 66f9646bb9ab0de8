package dev.contacts.jdbc.internal.sql;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of a store within a transaction of its host. Whichever call around it in the same transaction is undone, also one of another
 * store, takes it along; what was to follow the commit does not follow then, and nothing else can know that.
 */
final class JoinedCall {

    /** Bound to the thread, as transactions of hosts are, and one for all stores, since several may be joined to one transaction. */
    private static final ThreadLocal<@Nullable JoinedCall> INNERMOST = new ThreadLocal<>();

    private final Session session;
    private final @Nullable JoinedCall outer = INNERMOST.get();
    private final boolean committed;
    private volatile boolean undone;

    private JoinedCall(Session session, boolean committed) {
        this.session = session;
        this.committed = committed;
        INNERMOST.set(this);
    }

    /** A call that begins on this thread, and has to be {@linkplain #leave left}. */
    static JoinedCall enter(Session session) {
        return new JoinedCall(session, false);
    }

    void leave() {
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
    }

    /** From now on nobody is to hear of it. */
    void undo() {
        undone = true;
    }

    /**
     * Whether the transaction of a session is committed, and this thread is telling of it. What runs on a connection that was given back and
     * handed out again is another one.
     */
    static boolean isCommitted(Session session) {
        return around(INNERMOST.get())
                .anyMatch(call ->
                        call.committed && !call.session.isGivenBack() && session.isOnConnectionOf(call.session));
    }

    /** What is to be done after the commit of the host; once, however often it is run. */
    Runnable following() {
        session.place(); // to be asked for now: after the commit, the question would begin another transaction
        List<JoinedCall> parts = around(this)
                .filter(call -> call == this || session.isOnConnectionOf(call.session))
                .toList();
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            if (parts.stream().noneMatch(part -> part.undone) && told.compareAndSet(false, true)) {
                tell();
            }
        };
    }

    private void tell() {
        JoinedCall telling = new JoinedCall(session, true);
        try {
            session.afterCommit().run();
        } finally {
            telling.leave();
        }
    }

    private static Stream<JoinedCall> around(@Nullable JoinedCall innermost) {
        return Stream.iterate(innermost, call -> call != null, call -> call.outer);
    }
}

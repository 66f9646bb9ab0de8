package dev.contacts.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportSession.State;
import dev.contacts.transfer.UndoRefusedException;
import dev.contacts.workspace.Workspace;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that somebody drops while somebody else undoes its import. */
class ForgottenUndoTest {

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final Contacts others = Contacts.over(store);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void whoever_undoes_an_import_is_told_that_its_journal_is_gone(int transaction) {
        String csv = "email\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> "p" + i + "@example.com")
                        .collect(Collectors.joining("\n"));
        ImportId id = others.imports().text(csv).undoable().run().id();
        Contacts contacts =
                Contacts.over(before(transaction, () -> others.imports().forgetUndo(id)));

        assertThatThrownBy(() -> contacts.imports().undo(id))
                .isInstanceOfSatisfying(
                        UndoRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UndoRefusedException.Reason.NO_JOURNAL));

        long removed = others.imports().find(id).orElseThrow().undo().removed();
        assertThat(others.imports().find(id).orElseThrow().state()).isEqualTo(State.UNDONE);
        assertThat(others.count(ContactQuery.all())).isEqualTo(600 - removed);
    }

    /** The store, for somebody before one of whose transactions something happens. */
    private ContactStore before(int transaction, Runnable happening) {
        AtomicInteger begun = new AtomicInteger();
        return new ContactStore() {
            @Override
            public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
                if (begun.incrementAndGet() == transaction) {
                    happening.run();
                }
                return store.inTransaction(workspace, work);
            }
        };
    }
}

package dev.contacts.internal.export;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.NoExportTargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** The jobs of contacts that go: they end with them, and their contents after the commit. */
public final class JobErasure {

    private JobErasure() {}

    /**
     * Removes the jobs of contacts that are about to be deleted.
     *
     * @throws NoExportTargetException if one of them may have a content, and there is nothing to take it away from
     */
    public static void erase(CallContext context, StoreTransaction tx, Collection<ContactId> contacts) {
        ExportOptions options = context.policies().exports();
        for (ExportJob job : tx.exports().ofContacts(contacts)) {
            if (options != null) {
                tx.afterCommit(() -> delete(options, job));
            } else if (job.state() == State.RUNNING || job.state() == State.READY) {
                throw new NoExportTargetException(); // nobody would ever take its content away
            }
            tx.exports().remove(job.id());
        }
    }

    private static void delete(ExportOptions options, ExportJob job) {
        try {
            options.target().delete(job);
        } catch (IOException e) {
            throw new UncheckedIOException("the content of the export job " + job.id() + " is left", e);
        }
    }
}

package dev.contacts.examples.filestore;

import dev.contacts.workspace.Workspace;
import java.util.List;

/** What a transaction did: one record of the journal. */
record Commit(Workspace workspace, List<Change> changes) {

    /** Whether the commit erases data, so that no older record of it may stay. */
    boolean erases() {
        return changes.stream().anyMatch(Change::erases);
    }

    String toRecord() {
        return Json.write(Forms.write(this));
    }

    static Commit ofRecord(String record) {
        return Forms.read(Commit.class, Json.read(record));
    }
}

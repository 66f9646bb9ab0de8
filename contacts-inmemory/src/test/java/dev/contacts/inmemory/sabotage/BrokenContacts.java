package dev.contacts.inmemory.sabotage;

import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;

/** A sabotage that breaks the contacts and no other role. */
abstract class BrokenContacts extends Sabotage {

    /** The contacts that the work gets in place of the honest ones. */
    abstract ContactRecords broken(Workspace workspace, ContactRecords contacts);

    @Override
    final StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        ContactRecords contacts = broken(workspace, transaction.contacts());
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                return contacts;
            }
        };
    }
}

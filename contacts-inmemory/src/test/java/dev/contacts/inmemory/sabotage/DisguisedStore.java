package dev.contacts.inmemory.sabotage;

import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;

/** A sabotage that keeps contacts under other identifiers than their own. */
abstract class DisguisedStore extends Sabotage {

    /** The identifier that is kept in place of another. */
    abstract Identifier disguised(Identifier identifier);

    @Override
    final StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        ContactRecords contacts = new DisguisedContacts(transaction, this::disguised);
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                return contacts;
            }
        };
    }
}

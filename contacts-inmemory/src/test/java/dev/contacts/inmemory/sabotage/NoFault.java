package dev.contacts.inmemory.sabotage;

import dev.contacts.spi.ContactRecords;
import dev.contacts.workspace.Workspace;
import java.util.function.UnaryOperator;

/** Not broken: shows that it is not the disguise which fails the kit. */
final class NoFault extends BrokenContacts {

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return new DisguisedContacts(contacts, UnaryOperator.identity());
    }
}

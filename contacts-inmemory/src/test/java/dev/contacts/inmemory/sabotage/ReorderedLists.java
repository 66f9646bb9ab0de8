package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Finds the right contacts and memberships, in an order of its own. */
final class ReorderedLists extends Sabotage {

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                return new HonestContacts(super.contacts()) {
                    @Override
                    public List<Contact> find(Collection<ContactId> ids) {
                        return reversed(super.find(ids));
                    }

                    @Override
                    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
                        return reversed(super.findByIdentifier(identifiers));
                    }
                };
            }

            @Override
            public MembershipRecords memberships() {
                return new HonestMemberships(super.memberships()) {
                    @Override
                    public List<Membership> ofContacts(Collection<ContactId> contacts) {
                        return reversed(super.ofContacts(contacts));
                    }
                };
            }
        };
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}

package dev.contacts.internal.privacy;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.ErasureContext.Act;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.spi.StoreTransaction;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The host's own tables in an erasure. */
public final class Contributors {

    private static final String HOST = "host:";

    private Contributors() {}

    /** Erases what they have about contacts; how much, by section. */
    public static SortedMap<String, Long> erase(
            CallContext context, StoreTransaction tx, Act act, Collection<ContactId> contacts) {
        SortedMap<String, Long> counts = new TreeMap<>();
        ErasureContext erasure = new ErasureContext(act, context.workspace(), Set.copyOf(contacts), tx::resource);
        for (PersonalDataContributor contributor : context.policies().privacy().contributors()) {
            long count = CallContext.ofPort("contributor " + contributor.name(), () -> contributor.erase(erasure));
            if (count < 0) {
                throw new IllegalStateException(
                        "the contributor " + contributor.name() + " says that it erased less than nothing");
            }
            counts.put(HOST + contributor.name(), count);
        }
        return counts;
    }
}

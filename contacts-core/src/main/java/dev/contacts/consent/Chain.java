package dev.contacts.consent;

import java.util.List;
import java.util.OptionalLong;

/** Whether entries are the chain that a head says they are. */
final class Chain {

    private Chain() {}

    static OptionalLong firstUnsound(ConsentHead head, List<ConsentEntry> entries) {
        ConsentHead reached = ConsentHead.empty(head.contact());
        for (ConsentEntry entry : entries) {
            if (!follows(entry, reached)) {
                return OptionalLong.of(reached.length() + 1);
            }
            reached = ConsentHead.at(entry);
        }
        return reached.equals(head) ? OptionalLong.empty() : OptionalLong.of(reached.length() + 1);
    }

    private static boolean follows(ConsentEntry entry, ConsentHead head) {
        return entry.contact().equals(head.contact())
                && entry.sequence() == head.length() + 1
                && entry.previousHash().equals(head.hash())
                && entry.isSound();
    }
}

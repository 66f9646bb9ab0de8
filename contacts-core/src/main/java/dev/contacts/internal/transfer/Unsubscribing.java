package dev.contacts.internal.transfer;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.consent.OptOuts;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes consent back, all of it on the channels of the addresses by which a row names its contact, and does nothing else.
 *
 * @param optOuts collects the no of each contact
 * @param rejections says why not
 */
record Unsubscribing(OptOuts optOuts, Rejections rejections) implements RowEffect {

    private static final String IN_FILE = "in an imported list of unsubscriptions";
    private static final ConsentBasis BY_IMPORT = ConsentBasis.of(ConsentSource.IMPORT);

    @Override
    public RowOutcome take(ParsedRow row, KnownContacts.Entry entry) {
        if (!row.problems().isEmpty()) {
            return rejections.of(row, List.of());
        }
        Contact contact = entry.current();
        List<Identifier> named = new ArrayList<>(row.identifiers());
        named.retainAll(contact.identifiers());
        Set<Channel> channels =
                Addresses.of(named).stream().map(ChannelAddress::channel).collect(Collectors.toSet());
        if (channels.isEmpty() && row.optOuts().isEmpty()) {
            channels = optOuts.channels(contact);
        }
        if (channels.isEmpty() && row.optOuts().isEmpty()) {
            return rejections.of(
                    row, "identifiers", "NO_ADDRESS", "the contact has no address that could be unsubscribed");
        }
        boolean changed = SaidNo.add(optOuts, contact.id(), row.optOuts());
        for (Channel channel : new TreeSet<>(channels)) {
            changed |= optOuts.add(
                    contact.id(),
                    SubscriptionChange.unsubscribe(channel, SubscriptionCategory.ALL, IN_FILE, BY_IMPORT));
        }
        return changed
                ? new RowOutcome.Updated(row.row(), contact.id())
                : new RowOutcome.Unchanged(row.row(), contact.id());
    }

    @Override
    public void write() {
        SaidNo.write(optOuts, Map.of());
    }
}

package dev.contacts.internal.export;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.Contact;
import dev.contacts.internal.consent.Recipients;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a contact has agreed to, and the addresses that this is about. */
final class ConsentItems {

    private ConsentItems() {}

    static void addresses(CallContext context, StoreTransaction tx, Contact contact, Consumer<Item> out) {
        Map<String, Instant> since = new HashMap<>();
        for (ChannelRegistration registered : tx.channels().ofContacts(List.of(contact.id()))) {
            since.put(key(registered.address().channel(), registered.address().value()), registered.since());
        }
        for (ChannelStatus status : new Recipients(context, tx).statuses(contact)) {
            Channel channel = status.address().channel();
            Item item = Item.of(ExportSection.CHANNEL_ADDRESSES, channel.name())
                    .text("address", status.address().value());
            Optional.ofNullable(since.get(key(channel, status.address().value())))
                    .ifPresent(at -> item.at("since", at));
            item.text("state", status.state().name());
            status.blacklisting().ifPresent(entry -> add(entry, item));
            out.accept(item);
        }
        tx.consents().refusedBy(List.of(contact.id())).forEach(refused -> out.accept(of(refused)));
    }

    /** An address that the contact has given up after a no, which waits there. */
    private static Item of(RefusedAddress refused) {
        return Item.of(
                        ExportSection.CHANNEL_ADDRESSES,
                        refused.address().channel().name())
                .text("address", refused.address().value())
                .text("given_up_after_no_to", refused.category().name());
    }

    private static String key(Channel channel, String address) {
        return channel.name() + ' ' + address;
    }

    private static void add(BlacklistEntry entry, Item item) {
        item.at("blacklisted_at", entry.at()).text("blacklisted_because", entry.reason());
    }

    static Item of(ConsentEntry entry) {
        return Item.of(ExportSection.CONSENT, Long.toString(entry.sequence()))
                .text("channel", entry.change().channel().name())
                .text("category", entry.change().category().name())
                .text("cause", entry.change().cause().name())
                .text("before", entry.change().before().name())
                .text("after", entry.change().after().name())
                .optional("reason", entry.change().reason())
                .text("source", entry.basis().source().name())
                .optional("text_version", entry.basis().textVersion())
                .optional("evidence", entry.basis().evidence())
                .at("at", entry.at())
                .text("actor", entry.actor().name())
                .text("hash", entry.hash());
    }
}

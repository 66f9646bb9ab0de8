package dev.contacts.internal.export;

import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.transfer.CsvWriter;
import dev.contacts.spi.StoreTransaction;
import java.util.List;

/** What a contact has agreed to, its registered addresses and its applications, one line per fact. */
final class ConsentLines {

    private ConsentLines() {}

    static void write(StoreTransaction tx, ContactId id, CsvWriter out) {
        List<ContactId> ids = List.of(id);
        for (ConsentLedger ledger : tx.consents().ofContacts(ids)) {
            ledger.entries().forEach(entry -> write(entry, out));
        }
        for (RefusedAddress refused : tx.consents().refusedBy(ids)) {
            String item = refused.address().channel().name();
            out.line("refused_addresses", item, "address", refused.address().value());
            out.line("refused_addresses", item, "category", refused.category().name());
        }
        for (ChannelRegistration address : tx.channels().ofContacts(ids)) {
            String item = address.address().channel().name();
            out.line("channel_addresses", item, "address", address.address().value());
            out.line("channel_addresses", item, "since", address.since().toString());
        }
        tx.channels().apps(ids).forEach(app -> write(app.installation(), out));
    }

    private static void write(ConsentEntry entry, CsvWriter out) {
        String item = Long.toString(entry.sequence());
        out.line("consent", item, "channel", entry.change().channel().name());
        out.line("consent", item, "category", entry.change().category().name());
        out.line("consent", item, "cause", entry.change().cause().name());
        out.line("consent", item, "before", entry.change().before().name());
        out.line("consent", item, "after", entry.change().after().name());
        out.line("consent", item, "reason", entry.change().reason());
        out.line("consent", item, "source", entry.basis().source().name());
        out.line("consent", item, "text_version", entry.basis().textVersion());
        out.line("consent", item, "evidence", entry.basis().evidence());
        out.line("consent", item, "at", entry.at().toString());
        out.line("consent", item, "actor", entry.actor().name());
        out.line("consent", item, "hash", entry.hash());
    }

    private static void write(AppInstallation app, CsvWriter out) {
        String item = app.app();
        out.line("apps", item, "name", app.name());
        out.line("apps", item, "opted_in", Boolean.toString(app.optedIn()));
        app.lastOpen().ifPresent(at -> out.line("apps", item, "last_open", at.toString()));
        app.ids().forEach(id -> out.line("apps", item, "id", id));
        app.devices()
                .forEach(device -> out.line(
                        "apps",
                        item,
                        "device",
                        String.join(
                                "; ",
                                device.model(),
                                device.os(),
                                device.locale(),
                                device.appVersion(),
                                device.active() ? "active" : "inactive")));
    }
}

package dev.contacts.jdbc.internal.document;

import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.Device;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application as rows of texts: name, opt-in and last opening; ids; then each device. */
public final class AppDocument {

    private AppDocument() {}

    /** The document of an installation, without what names the application. */
    public static String write(Json json, AppInstallation app) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                app.name(),
                Boolean.toString(app.optedIn()),
                app.lastOpen().map(Instant::toString).orElse("")));
        rows.add(app.ids());
        for (Device device : app.devices()) {
            rows.add(List.of(
                    device.model(),
                    device.os(),
                    device.locale(),
                    device.appVersion(),
                    Boolean.toString(device.active())));
        }
        return TextRows.write(json, rows);
    }

    /** Reads a document. */
    public static AppInstallation read(Json json, String app, String document) {
        List<List<String>> rows = TextRows.read(json, document);
        List<String> first = rows.get(0);
        return new AppInstallation(
                app,
                first.get(0),
                rows.get(1),
                rows.stream()
                        .skip(2)
                        .map(device -> new Device(
                                device.get(0),
                                device.get(1),
                                device.get(2),
                                device.get(3),
                                Boolean.parseBoolean(device.get(4))))
                        .toList(),
                Boolean.parseBoolean(first.get(1)),
                first.get(2).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(first.get(2))));
    }
}

package dev.contacts.consent;

import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An application that a contact has installed, with the ids it is known by there and the devices it runs on. Immutable and safe for use by
 * several threads; {@code toString()} is masked. Rules 002-16, 002-17.
 *
 * @param app what names the application; not blank, at most 200 characters
 * @param name what to show; not blank, at most 200 characters
 * @param ids the contact's ids in the application, in the order given; at most 100 of 1 to 200 characters
 * @param devices the devices, in the order given; at most 100
 * @param optedIn whether the application may show messages
 * @param lastOpen when it was opened last, to the microsecond, if it ever was
 */
public record AppInstallation(
        String app, String name, List<String> ids, List<Device> devices, boolean optedIn, Optional<Instant> lastOpen) {

    /** Longest text, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Most ids and most devices. */
    public static final int MAX_ITEMS = 100;

    /**
     * Checks texts and sizes and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if something is not allowed
     */
    public AppInstallation {
        ConsentText.required("app", app, MAX_LENGTH);
        ConsentText.required("app name", name, MAX_LENGTH);
        ids = List.copyOf(ids);
        devices = List.copyOf(devices);
        lastOpen = lastOpen.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        ids.forEach(id -> ConsentText.required("app id", id, MAX_LENGTH));
        if (ids.size() > MAX_ITEMS || devices.size() > MAX_ITEMS) {
            throw new InvalidValueException(
                    "app",
                    "APP_ITEMS",
                    "an installation has at most " + MAX_ITEMS + " ids and " + MAX_ITEMS + " devices");
        }
    }

    /** How much there is, never what. */
    @Override
    public String toString() {
        return "AppInstallation[***, ids=" + ids.size() + ", devices=" + devices.size() + ", optedIn=" + optedIn + "]";
    }
}

package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;

/**
 * What kind of activity it is. Four categories are shipped; a host may use others for events of its own, such as {@code WEBSITE} or
 * {@code MOBILE_APP}. Immutable and safe for use by several threads; not personal. Rules 002-03, 002-30, 003-19.
 *
 * @param name 1 to 32 characters of {@code A-Z 0-9 _}, the first one a letter
 */
public record ActivityCategory(String name) implements Comparable<ActivityCategory> {

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 32;

    /** Messages sent, and what became of them. */
    public static final ActivityCategory CAMPAIGN = new ActivityCategory("CAMPAIGN");

    /** Events and the workflows they are assigned to. */
    public static final ActivityCategory EVENT = new ActivityCategory("EVENT");

    /** Orders. */
    public static final ActivityCategory ORDER = new ActivityCategory("ORDER");

    /** What the system did with the contact. */
    public static final ActivityCategory SYSTEM = new ActivityCategory("SYSTEM");

    /**
     * Checks the name.
     *
     * @throws InvalidValueException if the name is not allowed
     */
    public ActivityCategory {
        requireNonNull(name, "name");
        if (name.isEmpty() || name.length() > MAX_LENGTH || !isPlain(name)) {
            throw new InvalidValueException(
                    "activity category",
                    "ACTIVITY_CATEGORY",
                    "a category has 1 to " + MAX_LENGTH + " characters of A-Z 0-9 _ and begins with a letter");
        }
    }

    /**
     * The category of this name.
     *
     * @param name 1 to 32 characters of {@code A-Z 0-9 _}, the first one a letter
     * @return the category
     * @throws InvalidValueException if the name is not allowed
     */
    public static ActivityCategory of(String name) {
        return new ActivityCategory(name);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && (i == 0 || ((c < '0' || c > '9') && c != '_'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Orders by name. */
    @Override
    public int compareTo(ActivityCategory other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

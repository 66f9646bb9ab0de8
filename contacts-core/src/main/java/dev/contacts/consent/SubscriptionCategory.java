package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.util.regex.Pattern;

/**
 * What a subscription is about, such as {@code NEWSLETTER}; an open set, as the host names them. Ordered by name. Immutable and safe for use
 * by several threads. Rule 002-21.
 *
 * @param name 1 to 40 characters of {@code A-Z 0-9 _}, beginning with a letter
 */
public record SubscriptionCategory(String name) implements Comparable<SubscriptionCategory> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*"); // before the constant, which needs it

    /** Everything that goes by a channel: a no to it is a no to each category, whatever was said of that one. */
    public static final SubscriptionCategory ALL = new SubscriptionCategory("ALL");

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 40;

    /**
     * Checks the name.
     *
     * @throws InvalidValueException if it is not allowed
     */
    public SubscriptionCategory {
        requireNonNull(name, "name");
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    "subscription category",
                    "SUBSCRIPTION_CATEGORY",
                    "a category's name has 1 to " + MAX_LENGTH + " characters of A-Z 0-9 _ and begins with a letter");
        }
    }

    /**
     * The category with this name.
     *
     * @param name 1 to 40 characters of {@code A-Z 0-9 _}, beginning with a letter
     * @return the category
     * @throws InvalidValueException if the name is not allowed
     */
    public static SubscriptionCategory of(String name) {
        return new SubscriptionCategory(name);
    }

    @Override
    public int compareTo(SubscriptionCategory other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.contacts.internal.export;

import dev.contacts.internal.export.Item.Fact;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.Locale;
import java.util.Set;

/** Names of the library's own as a reader wants them; those of the host and the contact stay as they are. */
final class Labels {

    /** Facts whose value is a word of the library's. */
    private static final Set<String> WORDS = Set.of(
            "channel",
            "state",
            "status",
            "kind",
            "category",
            "cause",
            "before",
            "after",
            "source",
            "origin",
            "added_via",
            "updated_via");

    private static final int SHORT = 3;

    private Labels() {}

    /** The name of a fact. */
    static String of(Fact fact) {
        return fact.group().isEmpty()
                ? words(fact.name())
                : fact.group().startsWith("device_")
                        ? words(fact.group()) + ", " + words(fact.name()).toLowerCase(Locale.ROOT)
                        : fact.name();
    }

    /** The value of a fact, in words if it is one of the library's. */
    static FieldValue readable(Item item, Fact fact) {
        return fact.group().isEmpty() && WORDS.contains(fact.name()) && fact.value() instanceof TextValue text
                ? new TextValue(words(text.value()))
                : fact.value();
    }

    /** What stands above an item. */
    static String title(Item item) {
        return switch (item.section()) {
            case CONSENT ->
                words(text(item, "channel")) + ", " + words(text(item, "category")) + ": " + words(text(item, "after"));
            case CHANNEL_ADDRESSES -> words(item.key());
            case NOTES -> "Note by " + text(item, "created_by");
            case MOBILE_APP -> text(item, "name").isEmpty() ? words(item.key()) : text(item, "name");
            default -> item.key();
        };
    }

    private static String text(Item item, String name) {
        return item.facts().stream()
                .filter(fact -> fact.group().isEmpty() && fact.name().equals(name))
                .findFirst()
                .map(fact -> fact.value().print())
                .orElse("");
    }

    /** A name such as {@code first_name} or {@code WEB_PUSH} in words; short ones such as API and SMS stay as they are. */
    static String words(String name) {
        if (name.length() <= SHORT && name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        String spaced = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}

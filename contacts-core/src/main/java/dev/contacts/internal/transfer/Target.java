package dev.contacts.internal.transfer;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import dev.contacts.transfer.HeaderMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the cells of a column go. */
public sealed interface Target {

    /** Before the name of a field in a header, when the bare name stands for something else. */
    String FIELD_PREFIX = "attribute:";

    /** Before the name of an identifier type in a header, when the bare name stands for something else. */
    String IDENTIFIER_PREFIX = "identifier:";

    /** Before the names of columns that say what somebody has said no to. */
    String CONSENT_PREFIX = "consent:";

    /** The columns before the cells of a rejected row; they say nothing of a contact when the row is read again. */
    List<String> REPORT_COLUMNS = List.of("import:row", "import:reasons");

    /** Whether a column is one of those. */
    static boolean isReport(String header) {
        return REPORT_COLUMNS.contains(header);
    }

    /** Whether a column is meant to say what somebody has said no to, however it is written. */
    static boolean isLikeConsent(String name) {
        String form = HeaderMapping.compared(name);
        return form.startsWith(CONSENT_PREFIX) || form.equals("consentunsubscribed");
    }

    /** Nowhere. */
    record Ignored() implements Target {}

    /** Says whose row it is, by the contact's own id. */
    record OwnId() implements Target {}

    /** Into an identifier. */
    record Identified(IdentifierType type) implements Target {}

    /** Into a field, standard or not. */
    record Field(FieldName name) implements Target {}

    /** Says all that somebody has said no to, each as {@code EMAIL} or {@code EMAIL/NEWS}. */
    record Unsubscribed() implements Target {}

    /**
     * Says of one subscription, in another product's words, whether somebody has said no to it.
     *
     * @param ofRefusal whether a yes in the column says that somebody has unsubscribed, and not that somebody is subscribed
     */
    record Subscription(Channel channel, SubscriptionCategory category, boolean ofRefusal) implements Target {}

    /** The identifier type of a name such as {@code mobile_number}. */
    static Optional<IdentifierType> identifierType(String name) {
        return Arrays.stream(IdentifierType.values())
                .filter(type -> nameOf(type).equals(name))
                .findFirst();
    }

    /** The name of an identifier type, such as {@code mobile_number}. */
    static String nameOf(IdentifierType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The header of an identifier's column. */
    static String header(IdentifierType type) {
        String name = nameOf(type);
        return type == IdentifierType.USER_ID ? IDENTIFIER_PREFIX + name : name; // "user_id" alone is the contact's id
    }

    /** The header of an attribute's column: its name, marked if an importer would take the bare name for something else. */
    static String header(FieldName attribute) {
        String name = attribute.value();
        boolean taken = HeaderMapping.recognised().target(name).isPresent()
                || identifierType(name).isPresent()
                || isReport(name)
                || isLikeConsent(name)
                || name.startsWith(FIELD_PREFIX)
                || name.startsWith(IDENTIFIER_PREFIX);
        return taken ? FIELD_PREFIX + name : name;
    }
}

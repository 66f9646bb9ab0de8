package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A contact's variables as that person reads them: instants in the contact's time zone, dates and numbers in its language. How exactly a
 * language writes them is the knowledge of the Java runtime. Immutable and safe for use by several threads; {@code toString()} is masked.
 * Rules 002-24, 003-10.
 */
public final class PersonalisationContext {

    private final Contact contact;
    private final ZoneId zone;
    private final Locale language;

    private PersonalisationContext(Contact contact, ZoneId zone, Locale language) {
        this.contact = contact;
        this.zone = zone;
        this.language = language;
    }

    /**
     * The variables of a contact.
     *
     * @param contact the contact
     * @param zone the time zone, if the contact's is not known
     * @param language the language, if the contact's is not known
     * @return the context
     */
    public static PersonalisationContext of(Contact contact, ZoneId zone, Locale language) {
        RegionalSettings settings = contact.regionalSettings();
        return new PersonalisationContext(
                contact,
                settings.timeZone().orElse(requireNonNull(zone, "zone")),
                settings.language().orElse(requireNonNull(language, "language")));
    }

    /**
     * The time zone in which instants are shown.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The language in which dates and numbers are shown.
     *
     * @return the language
     */
    public Locale language() {
        return language;
    }

    /**
     * The contact's variables: the values of all fields.
     *
     * @return an unmodifiable map by field, ordered by name
     */
    public SortedMap<FieldName, FieldValue> variables() {
        SortedMap<FieldName, FieldValue> all = new TreeMap<>(contact.standard().toMap());
        all.putAll(contact.attributes().toMap());
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * The value of a field as the contact reads it.
     *
     * @param field the field
     * @return the text, if the field has a value
     */
    public Optional<String> render(FieldName field) {
        return contact.value(field).map(this::render);
    }

    /**
     * A value as the contact reads it: texts as they are, several of them separated by commas.
     *
     * @param value any value
     * @return the text
     */
    public String render(FieldValue value) {
        if (value instanceof NumberValue number) {
            return render(number.value());
        } else if (value instanceof DateValue date) {
            return render(date.value());
        } else if (value instanceof InstantValue instant) {
            return render(instant.value());
        } else if (value instanceof TextListValue list) {
            return String.join(", ", list.value());
        }
        return value.print();
    }

    /**
     * A number with all its digits, as the contact reads it.
     *
     * @param number any number
     * @return for example {@code 1.234,5} in German
     */
    public String render(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /**
     * An amount of money with all its digits, as the contact reads it.
     *
     * @param amount any amount
     * @param currency what it is an amount of
     * @return for example {@code 1.234,50 €} in German, with the space that the language puts there, which does not break
     */
    public String render(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, Math.max(amount.scale(), currency.getDefaultFractionDigits())));
        return format.format(amount);
    }

    /**
     * A date, as the contact reads it.
     *
     * @param date any date
     * @return for example {@code 29.03.2026} in German
     */
    public String render(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(date);
    }

    /**
     * An instant in the contact's time zone, as the contact reads it.
     *
     * @param instant any instant
     * @return date and time to the minute
     */
    public String render(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone)
                .format(instant);
    }

    /** The contact's id, never a value. */
    @Override
    public String toString() {
        return "PersonalisationContext[" + contact.id() + "]";
    }
}

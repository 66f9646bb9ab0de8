package dev.contacts.contact;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.StandardField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contact's time zone and preferred language. Immutable and safe for use by several threads. Rules 002-24, 002-42. */
public final class RegionalSettings {

    private final @Nullable ZoneId timeZone;
    private final @Nullable Locale language;

    private RegionalSettings(@Nullable ZoneId timeZone, @Nullable Locale language) {
        this.timeZone = timeZone;
        this.language = language;
    }

    static RegionalSettings of(Attributes standard) {
        return new RegionalSettings(
                standard.get(StandardField.TIME_ZONE.fieldName())
                        .map(FieldValue::print)
                        .flatMap(RegionalSettings::known)
                        .orElse(null),
                standard.get(StandardField.LANGUAGE.fieldName())
                        .map(FieldValue::print)
                        .map(Locale::forLanguageTag)
                        .filter(locale -> !locale.getLanguage().isEmpty())
                        .orElse(null));
    }

    /** A stored zone may be newer than the time zones of this Java, or older. */
    private static Optional<ZoneId> known(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The time zone.
     *
     * @return the zone, if it is known, also to this Java
     */
    public Optional<ZoneId> timeZone() {
        return Optional.ofNullable(timeZone);
    }

    /**
     * The preferred language.
     *
     * @return the language, if known
     */
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    /**
     * The time zones a person can choose from.
     *
     * @return zone ids in alphabetical order
     */
    public static SortedSet<String> availableZones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds());
    }

    /**
     * The languages a person can choose from: those with a two-letter code in ISO 639, as BCP 47 tags; any other well-formed tag is accepted
     * too.
     *
     * @return language tags in alphabetical order
     */
    public static SortedSet<String> availableLanguages() {
        SortedSet<String> tags = new TreeSet<>();
        for (String code : Locale.getISOLanguages()) {
            tags.add(new Locale.Builder().setLanguage(code).build().toLanguageTag());
        }
        return tags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionalSettings settings
                && timeZone().equals(settings.timeZone())
                && language().equals(settings.language());
    }

    @Override
    public int hashCode() {
        return 31 * timeZone().hashCode() + language().hashCode();
    }

    @Override
    public String toString() {
        return "RegionalSettings[***]";
    }
}

package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column names of a CSV file stand for which identifiers and fields, where the {@link HeaderPolicy} lets other names than the
 * list's own stand. Names are compared without regard to case, spaces, underscores and hyphens. Immutable and safe for use by several
 * threads.
 *
 * <p>The names of the identifier types, of the standard fields and of the fields of a list are always understood; a mapping adds other
 * names for them.
 */
public final class HeaderMapping {

    /** The target of a column that holds the library's own contact id. */
    public static final String CONTACT_ID = "contact_id";

    /**
     * The column of what contacts have said no to, in exports and the files that are imported: {@code EMAIL} for everything on a channel, {@code
     * EMAIL/NEWS} for one category of it, separated by semicolons. With a colon and one of those behind it, as {@code
     * consent:unsubscribed:EMAIL}, it is the target of a column in which another product says so of this one subscription; see {@link
     * Importer}.
     */
    public static final String UNSUBSCRIBED = "consent:unsubscribed";

    private static final String IGNORED = ""; // no target is called so

    private static final HeaderMapping EXACT = new HeaderMapping(Map.of());
    private static final HeaderMapping RECOGNISED = EXACT.with(CONTACT_ID, CONTACT_ID)
            .with(CONTACT_ID, "user_id") // some products call it so (rule 001-40); not the identifier type
            .with("email", "email", "e-mail", "mail", "email address", "primary email", "e-mail 1 - value", "email 1")
            .with("mobile_number", "mobile number", "mobile", "mobile phone", "mobile phone number", "mobile no")
            .with("mobile_number", "cell", "cellphone", "cell phone number", "cellular", "sms", "msisdn")
            .with("app_alias", "app alias")
            .with("contact_key", "contact key")
            .with("external_id", "external id")
            .with("first_name", "first name", "given name", "forename")
            .with("last_name", "last name", "surname", "family name")
            .with("street", "street", "street address", "home street", "home address", "address 1 - street")
            .with("city", "city", "town", "home city", "address 1 - city")
            .with("region", "region", "state", "province", "state/region", "home state", "address 1 - region")
            .with("postal_code", "postal code", "zip", "zip code", "postcode", "home postal code", "home zip code")
            .with("postal_code", "address 1 - postal code")
            .with("country", "country", "country/region", "home country", "address 1 - country")
            .with("latitude", "latitude")
            .with("longitude", "longitude")
            .with("place", "place")
            .with("located_at", "located at")
            .with("time_zone", "time zone")
            .with("language", "language", "preferred language")
            .with("avatar_link", "avatar link", "avatar url", "avatar")
            .with(UNSUBSCRIBED + ":EMAIL", "unsubscribed from all email", "unsub_time", "clean_time")
            .with(UNSUBSCRIBED + ":EMAIL", "email_blacklisted", "email opt out", "has opted out of email")
            .with(UNSUBSCRIBED + ":SMS", "sms_blacklisted", "sms opt out");

    private final Map<String, String> targets; // by compared form

    private HeaderMapping(Map<String, String> targets) {
        this.targets = targets;
    }

    /**
     * The usual names, as Google, Outlook, Mailchimp, HubSpot, Brevo, Thunderbird and many others write them.
     *
     * <p>Only columns that are unmistakably mobile ({@code Mobile}, {@code Cell Phone}, {@code SMS}) are taken as mobile numbers.
     * {@code Phone}, {@code Phone Number}, {@code Phone 1} or {@code Home Phone} are not: such columns hold landlines and numbers
     * without a country code, and one of them would reject a row whose email address is good. Where they do hold mobile numbers with
     * {@code +} and country code, say so with {@link Importer#map}.
     *
     * <p>Columns that say beyond doubt who has unsubscribed ({@code EMAIL_BLACKLISTED}, {@code UNSUB_TIME}, {@code Unsubscribed from all email},
     * {@code Email Opt Out}) are taken as a no, see {@link Importer}.
     *
     * @return the mapping
     */
    public static HeaderMapping recognised() {
        return RECOGNISED;
    }

    /**
     * For an export of Google Contacts: {@link #recognised()}, and the link to the photo; telephone numbers of any kind are left out, as there. What else such a file has is left out unless the list has a field of that name, or
     * fields are made of unknown columns.
     *
     * @return the mapping
     */
    public static HeaderMapping google() {
        return ExportHeaders.GOOGLE;
    }

    /**
     * For an export of the contacts of Outlook: {@link #recognised()}, with the first email address, the mobile number and the home address. What else such a file has is left out unless the list has a field of that name, or
     * fields are made of unknown columns.
     *
     * @return the mapping
     */
    public static HeaderMapping outlook() {
        return ExportHeaders.OUTLOOK;
    }

    /**
     * For an export of a Mailchimp audience: {@link #recognised()}, with its place, its time zone, and {@code EUID} as external id. Who has unsubscribed or was cleaned stays so for email; a yes is nothing that a file brings in. What else such a file has is left out unless the list has a field of that name, or
     * fields are made of unknown columns.
     *
     * @return the mapping
     */
    public static HeaderMapping mailchimp() {
        return ExportHeaders.MAILCHIMP;
    }

    /**
     * For an export of the contacts of HubSpot: {@link #recognised()}, and {@code Record ID} as external id. Who has unsubscribed from all email stays so. What else such a file has is left out unless the list has a field of that name, or
     * fields are made of unknown columns.
     *
     * @return the mapping
     */
    public static HeaderMapping hubspot() {
        return ExportHeaders.HUBSPOT;
    }

    /**
     * For an export of the contacts of Brevo: {@link #recognised()}, with {@code EXT_ID} as external id; its own contact id is left out. Who is blacklisted there for email or SMS has unsubscribed here; a yes is nothing that a file brings in. What else such a file has is left out unless the list has a field of that name, or
     * fields are made of unknown columns.
     *
     * @return the mapping
     */
    public static HeaderMapping brevo() {
        return ExportHeaders.BREVO;
    }

    /**
     * No other names than those of the identifier types and fields themselves.
     *
     * @return the mapping
     */
    public static HeaderMapping exact() {
        return EXACT;
    }

    /**
     * This mapping with more names.
     *
     * @param target an identifier type, a standard field, a no such as {@code consent:unsubscribed:EMAIL}, or a field of the list, as for {@link
     *     Importer#map}
     * @param headers names of columns that stand for it
     * @return a changed copy
     */
    public HeaderMapping with(String target, String... headers) {
        requireNonNull(target, "target");
        Map<String, String> more = new HashMap<>(targets);
        for (String header : headers) {
            more.put(compared(header), target);
        }
        return new HeaderMapping(Map.copyOf(more));
    }

    /**
     * This mapping with columns that are left out: those of these names, unless the list has a field of that name, or {@link
     * HeaderPolicy#CREATE_UNKNOWN} makes one.
     *
     * @param headers names of columns
     * @return a changed copy
     */
    public HeaderMapping ignoring(String... headers) {
        return with(IGNORED, headers);
    }

    /**
     * Whether a column is left out.
     *
     * @param header a name as in the header
     * @return true if it is one of those that are {@linkplain #ignoring ignored}
     */
    public boolean ignores(String header) {
        return IGNORED.equals(targets.get(compared(header)));
    }

    /**
     * What a column name stands for.
     *
     * @param header a name as in the header
     * @return the target, or empty if the name is not known, or its column left out
     */
    public Optional<String> target(String header) {
        return Optional.ofNullable(targets.get(compared(header))).filter(target -> !target.equals(IGNORED));
    }

    /**
     * The form in which names of columns are compared: lower case, without spaces, underscores and hyphens.
     *
     * @param header a name
     * @return the form
     */
    public static String compared(String header) {
        StringBuilder form = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(HeaderMapping::counts)
                .forEach(form::appendCodePoint);
        return form.toString();
    }

    private static boolean counts(int codePoint) {
        return codePoint != '_'
                && codePoint != '-'
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint);
    }

    @Override
    public String toString() {
        return "HeaderMapping[" + targets.size() + " names]";
    }
}

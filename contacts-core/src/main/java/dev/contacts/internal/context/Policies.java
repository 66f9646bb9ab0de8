package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SecretSource;
import dev.contacts.internal.consent.ConsentRules;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.profile.ProfileAvailability;
import dev.contacts.transfer.ExportOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host may decide otherwise than it is shipped. Immutable.
 *
 * @param notes how many notes a contact may have
 * @param profiles which contacts have a profile
 * @param addressFromOrders whether an order's address becomes that of its contact
 * @param consent which changes of subscriptions are allowed
 * @param secrets where the secrets to suppress addresses with come from
 * @param privacy how contacts end, and who is asked and told
 * @param exports what export jobs are run with, or null if there are none
 */
public record Policies(
        int notes,
        ProfileAvailability profiles,
        boolean addressFromOrders,
        ConsentRules consent,
        SecretSource secrets,
        PrivacyOptions privacy,
        @Nullable ExportOptions exports) {

    /** As shipped. */
    public static final Policies SHIPPED = new Policies(
            5,
            ProfileAvailability.DEFAULT_LIST_ONLY,
            false,
            new ConsentRules(Set.of(Channel.WEB_PUSH, Channel.TELEGRAM, Channel.VIBER)),
            SecretSource.NONE,
            PrivacyOptions.SHIPPED,
            null);

    /** Checks that nothing is missing. */
    public Policies {
        requireNonNull(profiles, "profiles");
        requireNonNull(consent, "consent");
        requireNonNull(secrets, "secrets");
        requireNonNull(privacy, "privacy");
    }

    /** The same with another limit of notes. */
    public Policies withNotes(int most) {
        return new Policies(most, profiles, addressFromOrders, consent, secrets, privacy, exports);
    }

    /** The same with other profiles. */
    public Policies withProfiles(ProfileAvailability who) {
        return new Policies(notes, who, addressFromOrders, consent, secrets, privacy, exports);
    }

    /** The same, taking addresses from orders. */
    public Policies withAddressFromOrders() {
        return new Policies(notes, profiles, true, consent, secrets, privacy, exports);
    }

    /** The same with other channels for subscribing again by hand. */
    public Policies withResubscription(Set<Channel> channels) {
        return new Policies(
                notes, profiles, addressFromOrders, new ConsentRules(Set.copyOf(channels)), secrets, privacy, exports);
    }

    /** The same with other secrets. */
    public Policies withSecrets(SecretSource source) {
        return new Policies(notes, profiles, addressFromOrders, consent, source, privacy, exports);
    }

    /** The same with other ways to end. */
    public Policies withPrivacy(PrivacyOptions options) {
        return new Policies(notes, profiles, addressFromOrders, consent, secrets, options, exports);
    }

    /** The same with something to run export jobs with. */
    public Policies withExports(ExportOptions options) {
        return new Policies(notes, profiles, addressFromOrders, consent, secrets, privacy, options);
    }
}

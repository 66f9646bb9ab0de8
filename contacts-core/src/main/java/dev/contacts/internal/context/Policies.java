package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SecretSource;
import dev.contacts.internal.consent.ConsentRules;
import dev.contacts.profile.ProfileAvailability;
import java.util.Set;

/**
 * What a host may decide otherwise than it is shipped. Immutable.
 *
 * @param notes how many notes a contact may have
 * @param profiles which contacts have a profile
 * @param addressFromOrders whether an order's address becomes that of its contact
 * @param consent which changes of subscriptions are allowed
 * @param secrets where the secrets to suppress addresses with come from
 */
public record Policies(
        int notes,
        ProfileAvailability profiles,
        boolean addressFromOrders,
        ConsentRules consent,
        SecretSource secrets) {

    /** As shipped. */
    public static final Policies SHIPPED = new Policies(
            5,
            ProfileAvailability.DEFAULT_LIST_ONLY,
            false,
            new ConsentRules(Set.of(Channel.WEB_PUSH, Channel.TELEGRAM, Channel.VIBER)),
            SecretSource.NONE);

    /** Checks that nothing is missing. */
    public Policies {
        requireNonNull(profiles, "profiles");
        requireNonNull(consent, "consent");
        requireNonNull(secrets, "secrets");
    }

    /** The same with another limit of notes. */
    public Policies withNotes(int most) {
        return new Policies(most, profiles, addressFromOrders, consent, secrets);
    }

    /** The same with other profiles. */
    public Policies withProfiles(ProfileAvailability who) {
        return new Policies(notes, who, addressFromOrders, consent, secrets);
    }

    /** The same, taking addresses from orders. */
    public Policies withAddressFromOrders() {
        return new Policies(notes, profiles, true, consent, secrets);
    }

    /** The same with other channels for subscribing again by hand. */
    public Policies withResubscription(Set<Channel> channels) {
        return new Policies(notes, profiles, addressFromOrders, new ConsentRules(Set.copyOf(channels)), secrets);
    }

    /** The same with other secrets. */
    public Policies withSecrets(SecretSource source) {
        return new Policies(notes, profiles, addressFromOrders, consent, source);
    }
}

package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SecretSource;
import dev.contacts.contact.IdGenerator;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.context.Policies;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.profile.ProfileAvailability;
import dev.contacts.spi.ContactStore;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of {@link Contacts}. Not safe for use by several threads. */
public final class ContactsBuilder {

    private static final int MOST_NOTES = 1_000;

    private final ContactStore store;
    private Workspace workspace = Workspace.DEFAULT;
    private Actor actor = Actor.SYSTEM;
    private Clock clock = Clock.systemUTC();
    private @Nullable IdGenerator ids;
    private Policies policies = Policies.SHIPPED;
    private @Nullable MessagePorts messages;

    ContactsBuilder(ContactStore store) {
        this.store = store;
    }

    /**
     * Sets the workspace; {@link Workspace#DEFAULT} otherwise.
     *
     * @param where the workspace
     * @return this builder
     */
    public ContactsBuilder workspace(Workspace where) {
        this.workspace = requireNonNull(where, "where");
        return this;
    }

    /**
     * Sets who makes the calls; {@link Actor#SYSTEM} otherwise.
     *
     * @param who the actor
     * @return this builder
     */
    public ContactsBuilder actor(Actor who) {
        this.actor = requireNonNull(who, "who");
        return this;
    }

    /**
     * Sets where time comes from; the system's UTC clock otherwise. Instants are cut to microseconds.
     *
     * @param time a clock
     * @return this builder
     */
    public ContactsBuilder clock(Clock time) {
        this.clock = requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets where ids come from; {@link IdGenerator#timeOrdered} over the clock otherwise.
     *
     * @param generator a generator that never repeats an id
     * @return this builder
     */
    public ContactsBuilder ids(IdGenerator generator) {
        this.ids = requireNonNull(generator, "generator");
        return this;
    }

    /**
     * Lends the library what messages are sent with; otherwise none can be sent. Rule 003-16.
     *
     * @param ports the sender and the templates
     * @return this builder
     */
    public ContactsBuilder messaging(MessagePorts ports) {
        this.messages = requireNonNull(ports, "ports");
        return this;
    }

    /**
     * Sets how many notes a contact may have; 5 otherwise. Rule 003-26.
     *
     * @param most 1 to 1,000
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public ContactsBuilder notes(int most) {
        if (most < 1 || most > MOST_NOTES) {
            throw new IllegalArgumentException("a contact may have 1 to " + MOST_NOTES + " notes");
        }
        this.policies = policies.withNotes(most);
        return this;
    }

    /**
     * Sets which contacts have a profile; {@link ProfileAvailability#DEFAULT_LIST_ONLY} otherwise. Rule 003-02.
     *
     * @param who the policy
     * @return this builder
     */
    public ContactsBuilder profiles(ProfileAvailability who) {
        this.policies = policies.withProfiles(requireNonNull(who, "who"));
        return this;
    }

    /**
     * Lets the address that an order brings become the address of its contact; otherwise it does not. Rule 002-22.
     *
     * @return this builder
     */
    public ContactsBuilder addressFromOrders() {
        this.policies = policies.withAddressFromOrders();
        return this;
    }

    /**
     * Sets on which channels an operator may subscribe somebody again; web push, Telegram and Viber otherwise. Rule 003-13.
     *
     * @param channels any channels
     * @return this builder
     */
    public ContactsBuilder resubscription(Set<Channel> channels) {
        this.policies = policies.withResubscription(channels);
        return this;
    }

    /**
     * Sets where the secrets come from under which addresses are suppressed; there are none otherwise. Requirements D12.
     *
     * @param source asked whenever a secret is needed
     * @return this builder
     */
    public ContactsBuilder secrets(SecretSource source) {
        this.policies = policies.withSecrets(requireNonNull(source, "source"));
        return this;
    }

    /**
     * Sets how contacts end and who is asked and told; {@link PrivacyOptions#SHIPPED} otherwise. Rule 001-20, requirements C4, D11.
     *
     * @param options policy, guard, notifier, signer and the host's own tables
     * @return this builder
     */
    public ContactsBuilder privacy(PrivacyOptions options) {
        this.policies = policies.withPrivacy(requireNonNull(options, "options"));
        return this;
    }

    /**
     * Lends the library what export jobs are run with; otherwise there are none. Rules 001-31 … 001-33.
     *
     * @param options where contents go, what jobs run on, and who is told
     * @return this builder
     */
    public ContactsBuilder exports(ExportOptions options) {
        this.policies = policies.withExports(requireNonNull(options, "options"));
        return this;
    }

    /**
     * The contacts with these settings.
     *
     * @return the entrance to the library
     */
    public Contacts build() {
        IdGenerator generator = ids == null ? IdGenerator.timeOrdered(clock) : ids;
        ProfileRules rules = new ProfileRules(generator);
        return new Contacts(new CallContext(store, workspace, actor, clock, generator, rules, policies, messages));
    }
}

package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.IdGenerator;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.spi.ContactStore;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Settings of {@link Contacts}. Not safe for use by several threads. */
public final class ContactsBuilder {

    private final ContactStore store;
    private Workspace workspace = Workspace.DEFAULT;
    private Actor actor = Actor.SYSTEM;
    private Clock clock = Clock.systemUTC();
    private @Nullable IdGenerator ids;

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
     * The contacts with these settings.
     *
     * @return the entrance to the library
     */
    public Contacts build() {
        IdGenerator generator = ids == null ? IdGenerator.timeOrdered(clock) : ids;
        return new Contacts(new CallContext(store, workspace, actor, clock, generator, new ProfileRules(generator)));
    }
}

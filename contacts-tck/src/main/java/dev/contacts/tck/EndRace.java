package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.StaticSegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Contacts that are anonymized while somebody does something with them, again and again, in a fresh room for each {@value #PER_ROOM} of them.
 * At the end of a room all come back under their old ids: whatever a store had left of them would show, or be in the way.
 */
final class EndRace {

    private static final int PER_ROOM = 100;
    private static final int CAMPAIGN = 100;
    private static final String LIST = "raced";

    private final Sandbox room;
    private final Group group;
    private final StaticSegment segment;
    private final List<Contact> gone = new ArrayList<>();

    private EndRace(Sandbox room) {
        this.room = room;
        this.group = room.group("VIP");
        this.segment = room.stored(Samples.segment(room, "loyal"));
        room.contacts()
                .schemas()
                .create(ProfileSchema.builder(LIST)
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field(FieldDefinition.text("plain"))
                        .build());
    }

    /** How often they meet: ten times as often as others when a campaign is on. */
    static int rounds(Sandbox box) {
        return box.rounds() < CAMPAIGN ? box.rounds() : 10 * box.rounds();
    }

    /** Lets them meet; the other one may find that there is no such contact any more. */
    static void run(Sandbox box, Other other) {
        for (int done = 0; done < rounds(box); done += PER_ROOM) {
            EndRace race = new EndRace(box.neighbour());
            for (int round = 0; round < Math.min(PER_ROOM, rounds(box) - done); round++) {
                race.meet(round, other);
            }
            race.assertNothingLeft();
        }
    }

    private void meet(int round, Other other) {
        Contacts contacts = room.contacts();
        Contact anna = contacts.create(NewContact.of(email(round), AppAlias.parse("alias " + round))
                .in(LIST)
                .firstName("Anna")
                .set("tier", "gold"));
        Meeting meeting = new Meeting(room, anna, round, group, segment);
        List<Race.Result<Boolean>> results = Race.run(
                2,
                thread -> thread == 0 ? contacts.privacy().anonymize(anna.id()).keyDestroyed() : done(other, meeting));
        results.forEach(result -> assertThat(result.get()).isTrue());
        assertThat(contacts.find(anna.id())).as("nobody is resurrected").isEmpty();
        gone.add(anna);
    }

    private static boolean done(Other other, Meeting meeting) {
        try {
            other.meets(meeting);
        } catch (ContactNotFoundException e) {
            assertThat(e.id())
                    .as("the end came first")
                    .isEqualTo(meeting.contact().id());
        }
        return true;
    }

    private void assertNothingLeft() {
        List<Contact> again = new ArrayList<>();
        for (int round = 0; round < gone.size(); round++) {
            List<Identifier> identifiers = new ArrayList<>(gone.get(round).identifiers());
            identifiers.add(userId(round));
            again.add(back(gone.get(round), identifiers));
            freed(identifiers);
        }
        List<String> before = room.dump().lines();
        room.store(again);
        List<String> lines = new ArrayList<>(room.dump().lines());
        lines.removeAll(Exact.contacts(again));
        assertThat(lines).as("what came back with those who came back").isEqualTo(before);
        assertThat(room.contacts().privacy().receipts()).hasSize(gone.size());
    }

    private Contact back(Contact before, List<Identifier> identifiers) {
        return new Contact(
                before.id(),
                1,
                before.schema(),
                false,
                identifiers,
                before.standard(),
                before.attributes(),
                before.provenance());
    }

    /** Whoever took an identifier that had become free is somebody new, and goes too. */
    private void freed(List<Identifier> identifiers) {
        Set<ContactId> old = new HashSet<>(gone.stream().map(Contact::id).toList());
        room.run(tx -> {
            List<Contact> owners = tx.contacts().findByIdentifier(identifiers);
            assertThat(owners).allSatisfy(owner -> {
                assertThat(owner.id()).isNotIn(old);
                assertThat(owner.version()).isEqualTo(1);
            });
            tx.contacts().delete(owners).orThrow();
        });
    }

    private static EmailAddress email(int round) {
        return EmailAddress.parse("round" + round + "@example.com");
    }

    private static UserId userId(int round) {
        return UserId.parse("user " + round);
    }

    /** What somebody does with a contact that ends. */
    @FunctionalInterface
    interface Other {
        void meets(Meeting meeting);
    }

    /**
     * A contact that ends.
     *
     * @param room where
     * @param contact who
     * @param round its number in the room
     * @param group a group it is not in
     * @param segment a static segment it is not in
     */
    record Meeting(Sandbox room, Contact contact, int round, Group group, StaticSegment segment) {

        Contacts contacts() {
            return room.contacts();
        }

        ContactId id() {
            return contact.id();
        }

        EmailAddress email() {
            return EndRace.email(round);
        }

        /** An identifier that it does not have yet. */
        UserId userId() {
            return EndRace.userId(round);
        }
    }
}

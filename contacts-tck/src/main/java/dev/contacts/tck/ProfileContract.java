package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.contact.Origin;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.identifier.AppAlias;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.profile.AvailableActions;
import dev.contacts.profile.ProfileAction;
import dev.contacts.profile.ProfileAvailability;
import dev.contacts.profile.ProfileInfo;
import dev.contacts.profile.ProfileNotAvailableException;
import dev.contacts.profile.ProfileNotAvailableException.Reason;
import dev.contacts.profile.ProfileView;
import dev.contacts.spi.ContactStore;
import dev.contacts.transfer.ImportMode;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acceptance: the profile of a contact. */
public interface ProfileContract extends StoreContract {

    @Test
    @Requirement({"T26", "T34", "002-01", "002-02", "002-04", "002-11", "002-13", "003-09"})
    default void a_profile_shows_everything_known_with_its_origin(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA, AppAlias.parse("alias"))
                .firstName("Anna")
                .lastName("Schmidt")
                .timeZone("Europe/Berlin")
                .language("de")
                .set("tier", "gold"));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().create("others");
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        Note note = contacts.notes().add(anna.id(), "a note");

        ProfileInfo info = contacts.profiles().open(anna.id()).info();

        assertThat(Exact.contact(info.contact())).isEqualTo(Exact.contact(anna));
        assertThat(info.displayName()).isEqualTo("Anna Schmidt");
        assertThat(info.list()).isEqualTo(anna.schema());
        assertThat(info.regionalSettings()).isEqualTo(anna.regionalSettings());
        assertThat(info.memberships()).isEqualTo(contacts.memberships().of(anna.id()));
        assertThat(info.groups()).containsExactly(vip);
        assertThat(info.notes()).containsExactly(note);
        assertThat(info.values())
                .extracting(value -> value.field() + " " + value.value().print() + " " + value.origin())
                .containsExactly(
                        "first_name Anna API",
                        "language de API",
                        "last_name Schmidt API",
                        "time_zone Europe/Berlin API",
                        "tier gold API");
        assertThat(info.toString()).doesNotContain("Anna", "gold", "a note");
        box.refuses(ContactNotFoundException.class, () -> contacts.profiles().open(box.newId()));
    }

    @Test
    @Requirement({"T26", "002-10"})
    default void the_activity_of_a_profile_is_read_when_it_is_asked_for_and_not_before(Sandbox box) {
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        Contacts plain = box.contacts();
        Activity old =
                plain.activities().append(NewActivity.event(anna, "old").at(Sandbox.NOW.minus(Duration.ofDays(31))));
        ActivityReadsCounted counted = new ActivityReadsCounted(box.store());
        Contacts contacts = over(box, counted);

        ProfileView profile = contacts.profiles().open(anna);
        assertThat(profile.info().contact().id()).isEqualTo(anna);
        assertThat(profile.availableActions().allows(ProfileAction.EDIT)).isTrue();
        assertThat(counted.handedOut()).isZero();

        Activity later = plain.activities().append(NewActivity.event(anna, "later"));
        assertThat(profile.activity().items()).containsExactly(later);
        assertThat(counted.handedOut()).isEqualTo(1);
        assertThat(profile.activity(ActivityQuery.all(), ActivityPageRequest.first(5))
                        .items())
                .containsExactly(old, later);
        assertThat(counted.handedOut()).isEqualTo(2);
    }

    @Test
    @Requirement({"T39", "003-02", "C1"})
    default void only_contacts_of_the_default_list_have_a_profile_unless_the_host_decides_otherwise(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.imports()
                .text("email\nben@example.com\n")
                .into("customers")
                .mode(ImportMode.APPEND)
                .run();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = contacts.find(Samples.BEN).orElseThrow().id();

        assertThat(contacts.profiles().open(anna).contact()).isEqualTo(anna);
        ProfileNotAvailableException refusal = box.refuses(
                ProfileNotAvailableException.class, () -> contacts.profiles().open(ben));
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_IN_DEFAULT_LIST);
        assertThat(refusal.contact()).isEqualTo(ben);

        Contacts open = with(box, ProfileAvailability.EVERYBODY);
        assertThat(open.profiles().open(ben).info().list().value()).isEqualTo("customers");
        assertThat(open.profiles().open(ben).info().contact().provenance().addedVia())
                .isEqualTo(Origin.IMPORT);
        Contacts closed = with(box, contact -> Optional.of(Reason.REFUSED_BY_HOST));
        assertThat(box.refuses(
                                ProfileNotAvailableException.class,
                                () -> closed.profiles().open(anna))
                        .reason())
                .isEqualTo(Reason.REFUSED_BY_HOST);
    }

    @Test
    @Requirement({"T41", "003-04"})
    default void what_a_profile_says_can_be_done_is_what_the_calls_then_do(Sandbox box) {
        SplittableRandom random = new SplittableRandom(7);
        Contacts contacts = box.contacts();
        contacts.groups().create("group 0");
        Contact keeper = box.created(NewContact.of(AppAlias.parse("keeper")));
        for (int i = 0; i < 40; i++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("state " + i)));
            ProfileView profile = contacts.profiles().open(contact.id());
            bringAbout(contacts, contact, random, i);

            AvailableActions actions = profile.availableActions();
            assertThat(actions.denials()).hasSizeGreaterThan(5);
            List<ProfileAction> all = List.copyOf(actions.denials().keySet());
            ProfileAction action = all.get(random.nextInt(all.size()));
            Throwable thrown = catchThrowable(() -> perform(contacts, contact, action));

            assertThat(actions.allows(action)).isEqualTo(actions.denial(action).isEmpty());
            assertThat(Optional.ofNullable(thrown).map(e -> ((ContactsException) e).code()))
                    .as(action.toString())
                    .isEqualTo(actions.denial(action));
            assertThat(actions.allowed().contains(action)).isEqualTo(thrown == null);
        }
        assertThat(contacts.profiles().open(keeper.id()).availableActions().allowed())
                .contains(ProfileAction.ADD_NOTE, ProfileAction.ANONYMIZE);
    }

    @Test
    @Requirement({"T41", "003-04"})
    default void denials_have_their_reasons(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group closed = contacts.groups().create("closed");
        contacts.groups().update(closed.id(), GroupEdit::archive);
        Note note = contacts.notes().add(anna.id(), "1");
        for (int i = 2; i <= 5; i++) {
            contacts.notes().add(anna.id(), "" + i);
        }
        ProfileView profile = contacts.profiles().open(anna.id());

        AvailableActions actions = profile.availableActions();
        assertThat(actions.denial(ProfileAction.ADD_NOTE)).contains(ErrorCode.NOTE_LIMIT_EXCEEDED);
        assertThat(actions.denial(ProfileAction.addToGroup(closed.id()))).contains(ErrorCode.GROUP_ARCHIVED);
        assertThat(actions.allows(ProfileAction.deleteNote(note.id()))).isTrue();
        assertThat(actions.allows(ProfileAction.removeFromGroup(closed.id()))).isFalse();

        contacts.privacy().anonymize(anna.id());
        assertThat(profile.availableActions().allowed()).isEmpty();
        assertThat(profile.availableActions().denial(ProfileAction.EDIT)).contains(ErrorCode.CONTACT_NOT_FOUND);
        assertThat(profile.activity().items()).isEmpty();
    }

    private static void bringAbout(Contacts contacts, Contact contact, SplittableRandom random, int round) {
        for (int n = random.nextInt(6); n > 0; n--) {
            contacts.notes().add(contact.id(), "note " + n);
        }
        for (Group group : contacts.groups().list()) {
            if (!group.archived() && random.nextBoolean()) {
                contacts.groups().add(group.id(), contact.id());
            }
        }
        if (random.nextInt(5) == 0) {
            Group group = contacts.groups().create("group " + (round + 1));
            if (random.nextBoolean()) {
                contacts.groups().update(group.id(), GroupEdit::archive);
            }
        }
        if (random.nextInt(8) == 0) {
            contacts.privacy().prepareDeletion(Set.of(contact.id())).confirm();
        }
    }

    /** Makes the call that an action stands for; one that has nothing to do fails. */
    private static void perform(Contacts contacts, Contact contact, ProfileAction action) {
        ContactId id = contact.id();
        switch (action.name()) {
            case "EDIT" -> contacts.update(id, edit -> edit.firstName("Anna"));
            case "EXPORT" -> contacts.exports().contact(id).writeTo(OutputStream.nullOutputStream());
            case "ADD_NOTE" -> contacts.notes().add(id, "one more");
            case "APPEND_ACTIVITY" -> contacts.activities().append(NewActivity.event(id, "e"));
            case "DELETE" -> contacts.privacy().prepareDeletion(Set.of(id)).confirm();
            case "ANONYMIZE" -> contacts.privacy().anonymize(id);
            case "DELETE_NOTE" ->
                assertThat(contacts.notes().delete(id, new NoteId(UUID.fromString(action.target()))))
                        .isTrue();
            case "ADD_TO_GROUP" -> contacts.groups().add(group(action), id);
            case "EDIT_MEMBER" -> contacts.memberships().edit(group(action), id, member -> member.set("seat", "A1"));
            case "REMOVE_FROM_GROUP" ->
                assertThat(contacts.groups().remove(group(action), id)).isTrue();
            case "SEND_MESSAGE" ->
                contacts.messaging()
                        .send(PersonalMessage.of(id, new SystemMessage(Channel.of(action.target())), Outbox.TEMPLATE));
            default -> throw new AssertionError("the kit does not know the action " + action);
        }
    }

    private static GroupId group(ProfileAction action) {
        return new GroupId(UUID.fromString(action.target()));
    }

    private static Contacts over(Sandbox box, ContactStore store) {
        return Contacts.builder(store)
                .workspace(box.workspace())
                .clock(box.clock())
                .ids(box.ids())
                .build();
    }

    private static Contacts with(Sandbox box, ProfileAvailability availability) {
        return Contacts.builder(box.store())
                .workspace(box.workspace())
                .clock(box.clock())
                .ids(box.ids())
                .profiles(availability)
                .build();
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PageRequest;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.segment.ContactQuery;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: creating contacts and not creating them. */
public interface CreateContract extends StoreContract {

    @Test
    @Requirement({"T01", "000-04", "000-06", "000-09", "000-18", "001-01", "001-02", "001-03", "001-04"})
    default void a_contact_can_be_created_with_an_identifier_of_any_type(Sandbox box) {
        Contacts contacts = box.contacts();
        List<Identifier> all = List.of(
                EmailAddress.parse(" Anna@Example.com"),
                MobileNumber.parse("+49 30 123456"),
                AppAlias.parse(" An Alias "),
                ContactKey.parse("K-1"),
                UserId.parse("u-1"));
        for (Identifier identifier : all) {
            Contact contact = box.created(NewContact.of(identifier));

            assertThat(contact.version()).isEqualTo(1);
            assertThat(contact.primaryIdentifier()).isEqualTo(identifier);
            assertThat(contact.primaryIdentifier().value()).isEqualTo(identifier.value());
            assertThat(contacts.find(identifier)).contains(contact);
            Contact patched = contacts.update(contact.id(), edit -> edit.firstName("Anna"));
            assertThat(contacts.get(contact.id())).isEqualTo(patched);
            assertThat(patched.version()).isEqualTo(2);
        }
        assertThat(contacts.list(PageRequest.first(100)).items()).hasSize(all.size());
    }

    @Test
    @Requirement({"T02", "000-07", "001-08"})
    default void a_new_contact_is_in_no_group(Sandbox box) {
        box.contacts().groups().create("VIP");
        Contact anna = box.created(NewContact.of(Samples.ANNA));

        assertThat(box.contacts().memberships().of(anna.id())).isEmpty();
    }

    @Test
    @Requirement({"T10", "000-19", "004-14"})
    default void what_is_prepared_and_dropped_leaves_no_trace(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        List<String> before = box.dump().lines();

        NewContact draft = NewContact.of(Samples.BEN).firstName("Ben");
        ContactEdit edit = ContactEdit.nothing().firstName("Ben");
        SchemaBuilder schema = ProfileSchema.builder("customers").field("tier");
        DeletionPlan plan = box.contacts().privacy().prepareDeletion(Set.of(anna.id()));

        assertThat(List.of(draft, edit, schema, plan)).hasSize(4);
        assertThat(box.dump().lines()).isEqualTo(before);
    }

    @Test
    @Requirement({"T12", "000-05", "001-11"})
    default void a_test_contact_is_found_by_those_who_ask_for_it(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        Contact probe = box.created(NewContact.of(Samples.BEN).firstName("Anna").asTest());

        assertThat(probe.isTest()).isTrue();
        assertThat(contacts.find(Samples.BEN)).contains(probe);
        assertThat(contacts.list(ContactQuery.testOnly(), PageRequest.first(10)).items())
                .containsExactly(probe);
        assertThat(contacts.list(PageRequest.first(10)).items()).containsExactly(anna, probe);
        Contact edited = contacts.update(probe.id(), edit -> edit.lastName("Meyer"));
        assertThat(edited.isTest()).isTrue();
    }

    @Test
    @Requirement({"T13", "001-38", "001-39"})
    default void an_id_is_assigned_once_and_never_changes(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));

        Contact edited =
                contacts.update(anna.id(), edit -> edit.replace(Samples.CARA).set("id", "x"));

        assertThat(ben.id()).isGreaterThan(anna.id());
        assertThat(edited.id()).isEqualTo(anna.id()).isEqualTo(edited.userId());
        assertThat(contacts.get(anna.id())).isEqualTo(edited);
        assertThat(contacts.find(UserId.parse(anna.id().toString())))
                .as("a user id is something else")
                .isEmpty();
    }

    @Test
    @Requirement({"T34", "002-13"})
    default void the_display_name_makes_the_best_of_what_is_there(Sandbox box) {
        Contact both = box.created(NewContact.of(Samples.ANNA).firstName("Anna").lastName("Schmidt"));
        Contact first = box.created(NewContact.of(Samples.BEN).firstName("Ben").lastName(" "));
        Contact none = box.created(NewContact.of(Samples.CARA));

        assertThat(List.of(both.id(), first.id(), none.id()))
                .map(id -> box.contacts().get(id).displayName())
                .containsExactly("Anna Schmidt", "Ben", "cara@example.com");
    }

    @Test
    @Requirement({"T40", "003-03", "002-02"})
    default void date_and_method_are_set_by_the_library(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        box.clock().advance(Duration.ofDays(1));

        Contact edited = contacts.as(Actor.of("editor")).update(anna.id(), edit -> edit.firstName("Anna"));

        assertThat(contacts.get(anna.id()).provenance())
                .isEqualTo(edited.provenance())
                .isEqualTo(new Provenance(
                        Sandbox.NOW,
                        Origin.API,
                        Sandbox.ACTOR,
                        Sandbox.NOW.plusSeconds(86_400),
                        Origin.API,
                        Actor.of("editor")));
    }

    @Test
    @Requirement({"T42", "003-05"})
    default void a_view_of_another_workspace_sees_nothing_of_this_one(Sandbox box) {
        Sandbox other = box.neighbour();
        Contacts there = box.contacts().in(other.workspace());
        Contact hers = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        Contact theirs = there.create(NewContact.of(Samples.ANNA).firstName("Anne"));

        assertThat(box.contacts().find(Samples.ANNA)).contains(hers);
        assertThat(there.find(Samples.ANNA)).contains(theirs);
        assertThat(there.find(hers.id())).isEmpty();
        assertThat(there.list(PageRequest.first(10)).items()).containsExactly(theirs);
    }
}

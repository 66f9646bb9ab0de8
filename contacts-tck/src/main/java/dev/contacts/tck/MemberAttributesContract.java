package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contacts.Contacts;
import dev.contacts.Groups;
import dev.contacts.Memberships;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.MemberAttributeNotEditableHereException;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.NotAMemberException;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: what is known of a contact only as a member of a group. */
public interface MemberAttributesContract extends StoreContract {

    @Test
    @Requirement({"T14", "001-13", "001-14"})
    default void member_attributes_live_in_the_membership_only(Sandbox box) {
        Contacts contacts = box.contacts();
        Groups groups = contacts.groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("seat", "hers"));
        Group vip = groups.create("VIP");
        Group press = groups.create("press");

        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1").set("row", 7));
        groups.add(press.id(), anna.id(), member -> member.set("seat", "Z9"));
        contacts.memberships()
                .edit(vip.id(), anna.id(), member -> member.set("seat", "A2").clear("row"));
        contacts.update(anna.id(), edit -> edit.clear("seat"));

        List<Membership> memberships = contacts.memberships().of(anna.id());
        assertThat(memberships).extracting(Membership::group).containsExactly(vip.id(), press.id());
        assertThat(memberships)
                .extracting(membership -> membership.attributes().text("seat").orElse(""))
                .containsExactly("A2", "Z9");
        assertThat(memberships.get(0).attributes().size()).isEqualTo(1);
        assertThat(memberships.get(0).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(contacts.get(anna.id()).attributes().isEmpty()).isTrue();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void without_a_membership_there_is_nothing_to_edit(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = box.group("VIP");

        box.refuses(
                NotAMemberException.class,
                () -> box.contacts().memberships().edit(vip.id(), anna.id(), member -> member.set("seat", "A1")));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void leaving_a_group_ends_its_attributes(Sandbox box) {
        Groups groups = box.contacts().groups();
        Memberships memberships = box.contacts().memberships();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP");
        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        assertThat(memberships.in(vip.id(), PageRequest.first(10))).hasSize(1);

        assertThat(groups.remove(vip.id(), anna.id())).isTrue();
        assertThat(groups.remove(vip.id(), anna.id())).isFalse();

        assertThat(memberships.of(anna.id())).isEmpty();
        Membership again = groups.add(vip.id(), anna.id());
        assertThat(again.attributes().isEmpty()).isTrue();
        assertThat(memberships.of(anna.id())).containsExactly(again);
    }

    @Test
    @Requirement({"T14", "001-13"})
    default void an_edit_of_the_contact_that_names_a_member_attribute_is_refused(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers"));
        Group vip = contacts.groups().create("VIP");
        Group press = contacts.groups().create("press", group -> group.addMemberField(FieldDefinition.text("Seat")));
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        contacts.groups().add(press.id(), anna.id());

        MemberAttributeNotEditableHereException set = box.refuses(
                MemberAttributeNotEditableHereException.class,
                () -> contacts.update(anna.id(), edit -> edit.set("seat", "A2").set("tier", "gold")));
        box.refuses(
                MemberAttributeNotEditableHereException.class,
                () -> contacts.update(anna, edit -> edit.clear("SEAT").set("nobody knows", 1)));
        ValidationException unknown =
                box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("row", 7)));

        assertThat(set.fields()).containsExactly(FieldName.of("seat"));
        assertThat(set.groups()).containsExactly(vip.id(), press.id());
        assertThat(unknown.violations()).extracting(Violation::rule).containsExactly("UNKNOWN_FIELD");
        assertThat(contacts.update(anna.id(), edit -> edit.set("tier", "gold")).version())
                .isEqualTo(2);
    }

    @Test
    @Requirement({"T14", "001-14", "T33"})
    default void a_group_says_what_the_attributes_of_its_members_are(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = groups.create(
                "VIP",
                group -> group.addMemberField(
                                FieldDefinition.text("seat").withMaxLength(2).asRequired())
                        .addMemberField(FieldDefinition.enumerated("side", "left", "right"))
                        .addMemberField(FieldDefinition.of("since", FieldType.DATE)));

        Membership membership = groups.add(
                vip.id(), anna.id(), member -> member.set("SEAT", "A1").set("since", "2026-03-29"));
        ValidationException wrong = box.refuses(
                ValidationException.class,
                () -> groups.add(
                        vip.id(),
                        ben.id(),
                        member -> member.set("side", "middle").set("row", 7).set("since", "soon")));
        ValidationException required = box.refuses(ValidationException.class, () -> groups.add(vip.id(), ben.id()));
        ValidationException cleared = box.refuses(
                ValidationException.class,
                () -> box.contacts().memberships().edit(vip.id(), anna.id(), member -> member.clear("seat")));
        ValidationException several = box.refuses(
                ValidationException.class,
                () -> box.contacts().memberships().add(List.of(vip.id()), List.of(anna.id(), ben.id())));

        assertThat(membership.attributes().date("since")).contains(LocalDate.parse("2026-03-29"));
        assertThat(membership.attributes().names()).extracting(FieldName::value).containsExactly("seat", "since");
        assertThat(wrong.violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        tuple("row", "UNKNOWN_FIELD"),
                        tuple("seat", "REQUIRED"),
                        tuple("side", "ENUMERATED"),
                        tuple("since", "DATE"));
        for (ValidationException refusal : List.of(required, cleared, several)) {
            assertThat(refusal.violations()).containsExactly(Violation.required("seat"));
        }
        assertThat(box.contacts().memberships().add(List.of(vip.id()), List.of(anna.id())))
                .as("a member stays as it is")
                .isZero();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void a_stricter_group_leaves_its_members_alone_until_they_are_edited(Sandbox box) {
        Groups groups = box.contacts().groups();
        Memberships memberships = box.contacts().memberships();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP");
        groups.add(vip.id(), anna.id(), member -> member.set("seat", 7).set("row", 1));

        groups.update(
                vip.id(),
                group -> group.addMemberField(FieldDefinition.text("seat"))
                        .addMemberField(FieldDefinition.text("meal").asRequired()));

        assertThat(memberships.of(anna.id()).get(0).attributes().number("seat")).isPresent();
        box.refuses(
                ValidationException.class,
                () -> memberships.edit(vip.id(), anna.id(), member -> member.set("another", 1)));
        Membership edited = memberships.edit(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        assertThat(edited.attributes().text("seat")).contains("A1");
        assertThat(edited.attributes().number("row")).isPresent();
    }

    @Test
    @Requirement({"T14", "001-14", "T36"})
    default void removing_a_member_field_removes_the_values_of_all_members(Sandbox box) {
        Groups groups = box.contacts().groups();
        Group vip = groups.create(
                "VIP",
                group -> group.addMemberField(FieldDefinition.text("seat")).takeAnyMemberField());
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("seat", "hers"));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1").set("row", 7));
        groups.add(vip.id(), ben.id());

        groups.update(vip.id(), group -> group.removeMemberField("SEAT"));

        List<Membership> members = box.contacts().memberships().in(vip.id(), PageRequest.first(10));
        assertThat(members)
                .extracting(member -> member.attributes().names().stream()
                        .map(FieldName::value)
                        .toList())
                .containsExactly(List.of("row"), List.of());
        assertThat(box.contacts().get(anna.id())).isEqualTo(anna);
    }
}

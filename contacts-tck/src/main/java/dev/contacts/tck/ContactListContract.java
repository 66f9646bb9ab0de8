package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Membership;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: the list a contact lives in, exactly one at any time (requirements C1). */
public interface ContactListContract extends StoreContract {

    @Test
    @Requirement({"T39", "T02", "003-02", "000-07"})
    default void a_contact_lives_in_the_default_list_unless_said_otherwise_whatever_groups_it_is_in(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("customers").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN).in("customers"));
        contacts.groups().add(contacts.groups().create("VIP").id(), anna.id());

        assertThat(contacts.get(anna.id()).schema()).isEqualTo(SchemaName.DEFAULT);
        assertThat(contacts.get(ben.id()).schema()).isEqualTo(SchemaName.of("customers"));
        assertThat(contacts.list(ContactQuery.all().in(SchemaName.DEFAULT), PageRequest.first(10))
                        .items())
                .containsExactly(anna);
    }

    @Test
    @Requirement({"T39", "T40", "003-02"})
    default void a_contact_moves_to_another_list_with_everything_it_has(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field(FieldDefinition.number("score"))
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA)
                .firstName("Anna")
                .set("tier", "gold")
                .set("score", "7"));
        Membership membership =
                contacts.groups().add(contacts.groups().create("VIP").id(), anna.id());
        box.clock().advance(Duration.ofDays(1));

        Contact moved = contacts.move(anna.id(), "customers");

        assertThat(moved.schema()).isEqualTo(SchemaName.of("customers"));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.standard()).isEqualTo(anna.standard());
        assertThat(moved.attributes().text("tier")).contains("gold");
        assertThat(moved.attributes().number("score")).contains(BigDecimal.valueOf(7));
        assertThat(moved.provenance().addedAt()).isEqualTo(anna.provenance().addedAt());
        assertThat(moved.provenance().updatedAt()).isEqualTo(box.clock().instant());
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(moved));
        assertThat(contacts.find(Samples.ANNA)).contains(moved);
        assertThat(contacts.memberships().of(anna.id())).containsExactly(membership);
        assertThat(contacts.list(
                                ContactQuery.matching(SegmentRule.parse("tier = 'gold'"))
                                        .in(SchemaName.of("customers")),
                                PageRequest.first(10))
                        .items())
                .containsExactly(moved);
        assertThat(contacts.move(anna.id(), "customers")).isEqualTo(moved);
        assertThat(contacts.move(anna.id(), "default").version()).isEqualTo(3);
    }

    @Test
    @Requirement({"T39", "003-02"})
    default void a_contact_that_is_not_what_the_other_list_says_stays_where_it_is(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.number("score"))
                        .field(FieldDefinition.text("tier").asRequired())
                        .build());
        Contact anna =
                box.created(NewContact.of(Samples.ANNA).set("score", "seven").set("tags", "x"));

        ValidationException refusal =
                box.refuses(ValidationException.class, () -> contacts.move(anna.id(), "customers"));
        box.refuses(SchemaNotFoundException.class, () -> contacts.move(anna.id(), "nowhere"));
        box.refuses(ContactNotFoundException.class, () -> contacts.move(box.newId(), "customers"));

        assertThat(refusal.violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactlyInAnyOrder(
                        tuple("score", "NUMBER"), tuple("tags", "UNKNOWN_FIELD"), tuple("tier", "REQUIRED"));
    }
}

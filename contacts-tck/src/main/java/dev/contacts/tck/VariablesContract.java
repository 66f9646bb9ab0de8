package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.group.Group;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.ValidationException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Acceptance: variables are found by a part of their name, edited by that name, typed; names can be read. */
public interface VariablesContract extends StoreContract {

    @Test
    @Requirement({"T47", "003-24", "003-10", "004-12"})
    default void variables_are_searched_by_a_part_of_their_name_and_edited_as_what_they_are(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.number("Loyalty points"))
                        .field(FieldDefinition.of("Member since", FieldType.DATE))
                        .field("loyalty tier")
                        .field("shelved loyalty")
                        .build());
        contacts.schemas().change("customers", SchemaChange.archive("shelved loyalty"));
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers"));
        ProfileSchema schema = contacts.schemas().find("customers").orElseThrow();

        assertThat(schema.search("LOYAL").stream().map(field -> field.name().value()))
                .containsExactly("Loyalty points", "loyalty tier");
        assertThat(schema.search("name")).extracting(FieldDefinition::name).contains(FieldName.of("first_name"));
        assertThat(schema.search("no such thing")).isEmpty();
        assertThat(schema.search("").size()).isGreaterThan(3);

        FieldDefinition points = schema.search("points").get(0);
        Contact edited = contacts.update(
                anna.id(), edit -> edit.set(points.name().value(), "1200").set("member SINCE", "2020-02-29"));
        PersonalisationContext variables = PersonalisationContext.of(edited, ZoneOffset.UTC, Locale.ROOT);
        assertThat(variables.variables())
                .containsEntry(points.name(), FieldValue.of(1200))
                .containsEntry(FieldName.of("member since"), FieldValue.of(LocalDate.of(2020, 2, 29)));
        assertThat(contacts.get(anna.id())).isEqualTo(edited);
        assertThat(box.refuses(
                                ValidationException.class,
                                () -> contacts.update(anna.id(), edit -> edit.set("loyalty points", "many")))
                        .violations())
                .hasSize(1)
                .allMatch(violation -> violation.path().equals("Loyalty points"));
        Contact cleared = contacts.update(anna.id(), edit -> edit.clear("LOYALTY POINTS"));
        assertThat(PersonalisationContext.of(cleared, ZoneOffset.UTC, Locale.ROOT)
                        .variables())
                .doesNotContainKey(points.name());
    }

    @Test
    @Requirement({"T33", "004-07", "004-08"})
    default void a_name_that_cannot_be_told_from_another_is_refused(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        contacts.schemas().create(ProfileSchema.builder("customers").build());
        for (String unseen : List.of(
                "tier\u00a0",
                "\u3000tier",
                "ti\u200ber",
                "\u200dtier",
                "\ufefftier",
                "tier\u202e",
                "ti\u2028er",
                "ti\u0000er",
                " ",
                "\ud83d")) {
            List.<Runnable>of(
                            () -> contacts.schemas().addField("customers", FieldDefinition.text(unseen)),
                            () -> contacts.schemas()
                                    .create(ProfileSchema.builder(unseen).build()),
                            () -> contacts.groups().create(unseen),
                            () -> contacts.groups().update(vip.id(), edit -> edit.rename(unseen)),
                            () -> contacts.segments().saved().create(unseen))
                    .forEach(naming -> box.refuses(InvalidValueException.class, naming::run));
        }
        for (String seen : List.of("می\u200cخواهم", "क्\u200dष", "Straße 🛣", "a\u00a0b")) {
            contacts.schemas().addField("customers", FieldDefinition.text(seen));
            Contact named = contacts.create(NewContact.of(EmailAddress.parse(box.newId() + "@example.com"))
                    .in("customers")
                    .set(seen, "yes"));
            assertThat(contacts.get(named.id()).attributes().text(seen)).contains("yes");
            assertThat(contacts.groups().find(contacts.groups().create(seen).name()))
                    .isPresent();
        }
    }
}

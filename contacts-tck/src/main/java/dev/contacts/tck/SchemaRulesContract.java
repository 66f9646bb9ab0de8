package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Schemas;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.ValidationException;
import dev.contacts.workspace.Actor;
import org.junit.jupiter.api.Test;

/** Acceptance: lists and their schemas. */
public interface SchemaRulesContract extends StoreContract {

    @Test
    @Requirement({"T35", "T38", "004-01", "004-03", "004-13", "004-16"})
    default void a_schema_is_stored_with_its_creator_and_listed(Sandbox box) {
        Schemas schemas = box.contacts().as(Actor.of("creator")).schemas();

        ProfileSchema created = schemas.create(
                ProfileSchema.builder("customers").description("customers").build());

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.createdBy()).isEqualTo(Actor.of("creator"));
        assertThat(created.createdAt()).isEqualTo(Sandbox.NOW);
        assertThat(created.type()).isEqualTo(SchemaType.REGULAR);
        assertThat(schemas.list()).containsExactly(created);
        assertThat(schemas.find("customers")).contains(created);
        box.refuses(
                SchemaNameTakenException.class,
                () -> schemas.create(ProfileSchema.builder("customers").build()));
    }

    @Test
    @Requirement({"T33", "004-13"})
    default void an_open_list_can_be_given_its_schema_and_keeps_what_its_contacts_have(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.imports()
                .text("email,shoe\nanna@example.com,43")
                .into("customers")
                .run();

        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());

        Contact anna = contacts.find(Samples.ANNA).orElseThrow();
        assertThat(anna.attributes().text("shoe")).contains("43");
        contacts.update(anna.id(), edit -> edit.set("tier", "gold"));
        box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("hat", "M")));
        box.refuses(
                SchemaNameTakenException.class,
                () -> contacts.schemas()
                        .create(ProfileSchema.builder("customers").build()));
    }

    @Test
    @Requirement({"T33", "002-46", "004-08", "T38"})
    default void a_field_can_be_added_and_is_text_unless_said_otherwise(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("seat").build());

        ProfileSchema changed =
                contacts.as(Actor.of("editor")).schemas().addField("customers", FieldDefinition.number("score"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.createdBy()).isEqualTo(Sandbox.ACTOR);
        assertThat(contacts.schemas().find("customers")).contains(changed);
        assertThat(changed.definition(FieldName.of("seat")).orElseThrow().type())
                .isEqualTo(FieldType.TEXT);
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("score", 5));
        assertThat(anna.attributes().number("score")).isPresent();
        box.refuses(
                InvalidValueException.class,
                () -> contacts.schemas().addField("customers", FieldDefinition.text("SEAT")));
        box.refuses(
                SchemaNotFoundException.class, () -> contacts.schemas().addField("nobody", FieldDefinition.text("x")));
    }

    @Test
    @Requirement({"T35", "004-04", "004-07", "004-10", "C3"})
    default void each_type_of_list_asks_for_its_identifier(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("regular").build());
        contacts.schemas()
                .create(ProfileSchema.builder("sms")
                        .type(SchemaType.MOBILE_ONLY)
                        .build());
        box.created(NewContact.of(Samples.ANNA).in("regular"));
        box.created(NewContact.of(MobileNumber.parse("+4930123456")).in("sms"));
        box.created(NewContact.of(AppAlias.parse("any")));

        box.refuses(
                ValidationException.class,
                () -> contacts.create(
                        NewContact.of(MobileNumber.parse("+4930123457")).in("regular")));
        box.refuses(
                ValidationException.class,
                () -> contacts.create(NewContact.of(Samples.BEN).in("sms")));
        box.refuses(
                SchemaNotFoundException.class,
                () -> contacts.create(NewContact.of(Samples.BEN).in("nobody")));
    }
}

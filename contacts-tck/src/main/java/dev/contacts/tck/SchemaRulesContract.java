package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Schemas;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.IdentifierPolicy;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.LockedFieldException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        for (String name : new String[] {"customers", "CUSTOMERS"}) {
            box.refuses(
                    SchemaNameTakenException.class,
                    () -> schemas.create(ProfileSchema.builder(name).build()));
        }
    }

    @Test
    @Requirement({"T38", "004-16"})
    default void the_library_of_schemas_lists_those_of_a_creator_who_never_changes(Sandbox box) {
        Contacts contacts = box.contacts();
        Actor ann = Actor.of("ann");
        Schemas ofAnn = contacts.as(ann).schemas();
        ProfileSchema first = ofAnn.create(ProfileSchema.builder("first").build());
        contacts.as(Actor.of("bob"))
                .schemas()
                .create(first.toBuilder().build().named(SchemaName.of("second"))); // a copy, its creator included
        ProfileSchema third = ofAnn.create(
                ProfileSchema.virtual("third", "FIRST", "country = 'Spain'").build());

        ProfileSchema changed = contacts.as(Actor.of("bob")).schemas().change("first", SchemaChange.describe("by bob"));

        assertThat(changed.createdBy()).isEqualTo(ann);
        assertThat(ofAnn.list(ann)).containsExactly(changed, third);
        assertThat(ofAnn.list(Actor.of("bob")))
                .singleElement()
                .satisfies(second -> assertThat(second.name().value()).isEqualTo("second"));
        assertThat(ofAnn.list(Actor.of("nobody"))).isEmpty();
    }

    @Test
    @Requirement({"T35", "004-17"})
    default void one_list_has_one_name_in_any_case(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("Customers").field("tier").build());

        Contact anna =
                contacts.create(NewContact.of(Samples.ANNA).in("CUSTOMERS").set("TIER", "gold"));
        ImportReport report = contacts.imports()
                .text("email,Tier\nben@example.com,silver")
                .into("customers")
                .headers(HeaderMapping.recognised())
                .run();

        assertThat(anna.schema().value()).isEqualTo("Customers");
        assertThat(report.createdList()).isFalse();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(contacts.schemas().list()).hasSize(1);
        assertThat(contacts.count(ContactQuery.all().in(SchemaName.of("cUSTOMERS"))))
                .isEqualTo(2);
        assertThat(contacts.count(contacts.schemas().query("cUSTOMERS"))).isEqualTo(2);
    }

    @Test
    @Requirement({"T35", "T36", "004-10", "C2"})
    default void what_identifies_a_contact_is_shown_and_locked(Sandbox box) {
        Schemas schemas = box.contacts().schemas();
        ProfileSchema regular = schemas.create(ProfileSchema.builder("regular").build());
        ProfileSchema mobile = schemas.create(
                ProfileSchema.builder("sms").type(SchemaType.MOBILE_ONLY).build());

        assertThat(regular.identifyingFields())
                .containsExactly(FieldDefinition.text("email").asRequired());
        assertThat(mobile.identifyingFields())
                .containsExactly(FieldDefinition.text("mobile_number").asRequired());
        for (String field : new String[] {"email", "EMAIL", "mobile_number", "first_name", "added_at"}) {
            for (SchemaChange change : List.of(
                    SchemaChange.remove(field, RemovedValues.DROP_VALUES),
                    SchemaChange.archive(field),
                    SchemaChange.restore(field),
                    SchemaChange.rename(field, "other"),
                    SchemaChange.redefine(FieldDefinition.number(field)))) {
                for (String list : new String[] {"regular", "sms"}) {
                    box.refuses(LockedFieldException.class, () -> schemas.change(list, change));
                    box.refuses(LockedFieldException.class, () -> schemas.preview(list, change));
                }
            }
            for (SchemaChange change :
                    List.of(SchemaChange.add(field), SchemaChange.add(FieldDefinition.number(field)))) {
                InvalidValueException refused =
                        box.refuses(InvalidValueException.class, () -> schemas.change("regular", change));
                assertThat(refused.rule()).isEqualTo("RESERVED_NAME");
            }
        }
    }

    @Test
    @Requirement({"T35", "C2", "002-39", "004-10"})
    default void the_identifying_value_can_change_unless_the_schema_fixes_it(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("free").build());
        contacts.schemas()
                .create(ProfileSchema.builder("fixed")
                        .identifierPolicy(IdentifierPolicy.FIXED)
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("free"));
        Contact ben = box.created(
                NewContact.of(Samples.BEN, ContactKey.parse("ben")).in("fixed").firstName("Ben"));

        assertThat(contacts.update(anna.id(), edit -> edit.replace(Samples.CARA))
                        .identifiers())
                .containsExactly(Samples.CARA);
        EmailAddress spelling = EmailAddress.parse("BEN@example.com");
        for (UnaryOperator<ContactEdit> edit : List.<UnaryOperator<ContactEdit>>of(
                any -> any.replace(Samples.ANNA), any -> any.replace(spelling), any -> any.remove(Samples.BEN))) {
            ValidationException refused = box.refuses(ValidationException.class, () -> contacts.update(ben.id(), edit));
            assertThat(refused.violations())
                    .anySatisfy(violation -> assertThat(violation.path() + " " + violation.rule())
                            .isEqualTo("email FIXED_IDENTIFIER"));
        }
        ImportReport report = contacts.imports()
                .text("contact_key,email,first_name\nben,ben2@example.com,Benjamin")
                .into("fixed")
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rejectedRows().toList().get(0).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo("FIXED_IDENTIFIER"));
        assertThat(box.found(List.of(ben.id()))).containsExactly(Exact.contact(ben));
        assertThat(contacts.update(
                                ben.id(),
                                edit -> edit.replace(ContactKey.parse("b")).lastName("B"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    @Requirement({"004-13", "001-29"})
    default void a_list_is_deleted_when_nobody_lives_in_it_and_the_default_list_never(Sandbox box) {
        Contacts contacts = box.contacts();
        Schemas schemas = contacts.schemas();
        schemas.create(ProfileSchema.builder("customers").build());
        schemas.create(
                ProfileSchema.virtual("spain", "customers", "country = 'Spain'").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").asTest());

        SchemaInUseException inUse = box.refuses(SchemaInUseException.class, () -> schemas.delete("customers"));
        assertThat(inUse.contacts()).isEqualTo(1);
        assertThat(inUse.usedBy()).containsExactly(SchemaName.of("spain"));
        box.refuses(SchemaInUseException.class, () -> schemas.delete("Default"));
        box.refuses(SchemaNotFoundException.class, () -> schemas.delete("nobody"));

        contacts.privacy().prepareDeletion(Set.of(anna.id())).confirm();
        box.refuses(SchemaInUseException.class, () -> schemas.delete("customers"));
        schemas.delete("SPAIN");
        schemas.delete("customers");
        assertThat(schemas.list()).isEmpty();
        assertThat(box.dump().lines()).isEmpty();
        schemas.create(ProfileSchema.builder("customers").build());
    }

    @Test
    @Requirement({"T33", "004-08"})
    default void a_contact_may_have_values_in_thousands_of_fields(Sandbox box) {
        Contacts contacts = box.contacts();
        SchemaBuilder wide = ProfileSchema.builder("wide");
        NewContact draft = NewContact.of(Samples.ANNA).in("wide");
        for (int i = 0; i < 2_000; i++) {
            wide.field(FieldDefinition.number("field " + i));
            draft = draft.set("field " + i, i);
        }
        contacts.schemas().create(wide.build());

        Contact anna = box.created(draft);

        contacts.schemas().change("wide", SchemaChange.rename("field 1999", "last"));
        assertThat(contacts.get(anna.id()).attributes().number("last")).contains(BigDecimal.valueOf(1999));
        assertThat(contacts.get(anna.id()).attributes().size()).isEqualTo(2_000);
    }

    @Test
    @Requirement({"T33", "004-13"})
    default void an_open_list_can_be_given_its_schema_and_keeps_what_its_contacts_have(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.imports()
                .text("email,shoe\nanna@example.com,43")
                .into("customers")
                .headers(HeaderPolicy.CREATE_UNKNOWN)
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

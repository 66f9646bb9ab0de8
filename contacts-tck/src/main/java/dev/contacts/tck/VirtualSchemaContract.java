package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Schemas;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.error.ContactsException;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.transfer.ImportRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: schemas that show the contacts of another list by a rule. */
public interface VirtualSchemaContract extends StoreContract {

    @Test
    @Requirement({"T32", "T35", "004-06"})
    default void a_virtual_schema_shows_at_once_whom_its_rule_matches(Sandbox box) {
        Contacts contacts = gold(box);
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("tier", "gold"));
        Contact ben = box.created(NewContact.of(Samples.BEN).in("customers").set("tier", "silver"));
        box.created(NewContact.of(Samples.CARA).set("tier", "gold"));

        ContactQuery query = contacts.schemas().query("GOLD");

        assertThat(shown(contacts, query)).containsExactly(Exact.contact(anna));
        Contact risen = contacts.update(ben.id(), edit -> edit.set("tier", "gold"));
        assertThat(shown(contacts, query)).isEqualTo(Exact.contacts(List.of(anna, risen)));
        assertThat(contacts.count(query)).isEqualTo(2);
        contacts.update(anna.id(), edit -> edit.clear("tier"));
        assertThat(shown(contacts, contacts.schemas().query("gold"))).containsExactly(Exact.contact(risen));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        assertThat(contacts.exports().contacts(query).writeTo(csv).contacts()).isEqualTo(1);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("tier", "ben@example.com");
    }

    @Test
    @Requirement({"T35", "004-06", "004-04"})
    default void a_virtual_schema_takes_no_contact_no_import_and_no_field(Sandbox box) {
        Contacts contacts = gold(box);
        Schemas schemas = contacts.schemas();

        box.refuses(
                VirtualSchemaException.class,
                () -> contacts.create(NewContact.of(Samples.ANNA).in("Gold")));
        box.refuses(
                ImportRefusedException.class,
                () -> contacts.imports()
                        .text("email\nanna@example.com")
                        .into("gold")
                        .run());
        box.refuses(VirtualSchemaException.class, () -> schemas.addField("gold", FieldDefinition.text("seat")));
        for (SchemaChange change : List.of(
                SchemaChange.archive("tier"),
                SchemaChange.restore("tier"),
                SchemaChange.rename("tier", "rank"),
                SchemaChange.remove("tier", RemovedValues.DROP_VALUES),
                SchemaChange.redefine(FieldDefinition.text("tier")))) {
            box.refuses(VirtualSchemaException.class, () -> schemas.change("gold", change));
        }
        assertThat(schemas.change("gold", SchemaChange.describe("the best")).description())
                .isEqualTo("the best");
        assertThat(schemas.find("gold").orElseThrow().identifyingFields()).isEmpty();
    }

    @Test
    @Requirement({"T35", "004-06"})
    default void a_virtual_schema_stands_on_a_list_that_is_there_and_a_rule_that_can_be_read(Sandbox box) {
        Contacts contacts = gold(box);
        Schemas schemas = contacts.schemas();

        assertThat(schemas.find("gold").orElseThrow().source().orElseThrow().rule())
                .as("in its canonical form")
                .isEqualTo("tier = 'gold' or first_name = 'Midas'");
        refused(
                box,
                SchemaNotFoundException.class,
                ProfileSchema.virtual("other", "nobody", "tier = 'gold'").build());
        refused(
                box,
                VirtualSchemaException.class,
                ProfileSchema.virtual("other", "gold", "tier = 'gold'").build());
        refused(
                box,
                InvalidSegmentRuleException.class,
                ProfileSchema.virtual("other", "customers", "tier =").build());
        refused(
                box,
                InvalidSegmentRuleException.class,
                ProfileSchema.virtual("other", "customers", "hat = 'M'").build());
        refused(
                box,
                SchemaNameTakenException.class,
                ProfileSchema.virtual("CUSTOMERS", "default", "tier = 'x'").build());
        refused(
                box,
                SchemaNameTakenException.class,
                ProfileSchema.virtual("default", "customers", "tier = 'x'").build());
        box.created(NewContact.of(Samples.ANNA).set("hat", "M"));
        schemas.create(ProfileSchema.virtual("hats", "DEFAULT", "hat = 'M'").build());
        assertThat(contacts.count(schemas.query("hats"))).isEqualTo(1);
    }

    @Test
    @Requirement({"T36", "004-06", "004-09"})
    default void a_list_keeps_the_fields_that_rules_of_virtual_schemas_name(Sandbox box) {
        Contacts contacts = gold(box);
        Schemas schemas = contacts.schemas();
        schemas.create(ProfileSchema.virtual("also", "customers", "not (tier = 'lead')")
                .build());
        schemas.create(
                ProfileSchema.virtual("no matter", "customers", "seat = 'A1'").build());

        for (SchemaChange change : List.of(
                SchemaChange.archive("tier"),
                SchemaChange.rename("Tier", "rank"),
                SchemaChange.remove("tier", RemovedValues.DROP_VALUES),
                SchemaChange.remove("tier", RemovedValues.ARCHIVE).keepingInvalid(),
                SchemaChange.redefine(FieldDefinition.number("tier")))) {
            FieldInUseException inUse =
                    box.refuses(FieldInUseException.class, () -> schemas.change("customers", change));
            assertThat(inUse.usedBy()).containsExactly(SchemaName.of("also"), SchemaName.of("gold"));
            box.refuses(FieldInUseException.class, () -> schemas.preview("customers", change));
        }
        schemas.change("customers", SchemaChange.redefine(FieldDefinition.enumerated("tier", "gold", "lead")));
        schemas.delete("also");
        schemas.delete("gold");
        schemas.change("customers", SchemaChange.rename("tier", "rank"));
        schemas.create(ProfileSchema.virtual("hats", "default", "hat = 'M'").build());
        box.refuses(FieldInUseException.class, () -> schemas.addField("default", FieldDefinition.text("coat")));
        schemas.addField("default", FieldDefinition.text("hat"));
    }

    private static void refused(Sandbox box, Class<? extends ContactsException> refusal, ProfileSchema schema) {
        box.refuses(refusal, () -> box.contacts().schemas().create(schema));
    }

    private static Contacts gold(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("Customers")
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field("seat")
                        .build());
        ProfileSchema gold = contacts.schemas()
                .create(ProfileSchema.virtual("gold", "customers", " tier='gold'  or (first_name = 'Midas')")
                        .build());
        assertThat(contacts.schemas().find("Gold")).contains(gold);
        return contacts;
    }

    private static List<String> shown(Contacts contacts, ContactQuery query) {
        return Exact.contacts(contacts.list(query, PageRequest.first(10)).items());
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Schemas;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.contact.Provenance;
import dev.contacts.contact.SchemaPreview;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChangeRefusedException;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.workspace.Actor;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Acceptance: the schema of a list is changed, and the values of its contacts with it. */
public interface SchemaChangeContract extends StoreContract {

    @Test
    @Requirement({"T33", "T40", "D9", "002-46", "003-03"})
    default void a_field_is_renamed_with_every_value_and_only_contacts_that_have_one_change(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat").asIndexed(), FieldDefinition.number("row"));
        Contact anna = box.created(
                NewContact.of(Samples.ANNA).in("customers").set("seat", "A1").set("row", 1));
        Contact ben = box.created(NewContact.of(Samples.BEN).in("customers").set("row", 2));
        Contact cara = box.created(NewContact.of(Samples.CARA).set("seat", "of the default list"));
        box.clock().advance(Duration.ofDays(1));

        ProfileSchema changed =
                contacts.as(Actor.of("editor")).schemas().change("customers", SchemaChange.rename("SEAT", "Spot"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.fields()).extracting(field -> field.name().value()).containsExactly("Spot", "row");
        Contact after = contacts.get(anna.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.attributes().names()).extracting(FieldName::value).containsExactly("row", "Spot");
        assertThat(after.attributes().text("spot")).contains("A1");
        Provenance provenance = after.provenance();
        assertThat(provenance.addedAt()).isEqualTo(anna.provenance().addedAt());
        assertThat(provenance.updatedAt()).isEqualTo(box.clock().instant());
        assertThat(provenance.updatedBy()).isEqualTo(Actor.of("editor"));
        assertThat(box.found(List.of(ben.id(), cara.id()))).isEqualTo(Exact.contacts(List.of(ben, cara)));
        assertThat(contacts.count(
                        ContactQuery.matching(SegmentRule.field("spot").is("A1"))))
                .isEqualTo(1);
        box.refuses(
                InvalidValueException.class,
                () -> contacts.schemas().change("customers", SchemaChange.rename("row", "SPOT")));
        assertThat(contacts.schemas()
                        .change("customers", SchemaChange.rename("row", "Row"))
                        .fields())
                .extracting(field -> field.name().value())
                .containsExactly("Spot", "Row");
    }

    @Test
    @Requirement({"T36", "004-09"})
    default void a_field_is_removed_with_its_values(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat").asRequired(), FieldDefinition.number("row"));
        Contact anna = box.created(
                NewContact.of(Samples.ANNA).in("customers").set("seat", "A1").set("row", 1));

        ProfileSchema changed =
                contacts.schemas().change("customers", SchemaChange.remove("seat", RemovedValues.DROP_VALUES));

        assertThat(changed.definition(FieldName.of("seat"))).isEmpty();
        assertThat(contacts.get(anna.id()).attributes().names()).containsExactly(FieldName.of("row"));
        assertThat(String.join("\n", box.dump().lines())).doesNotContain("A1");
        contacts.schemas().addField("customers", FieldDefinition.number("Seat"));
        assertThat(contacts.get(anna.id()).attributes().get("seat")).isEmpty();
    }

    @Test
    @Requirement({"T36", "004-09"})
    default void an_archived_field_is_out_of_sight_until_it_is_restored(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat").asRequired(), FieldDefinition.number("row"));
        Contact anna = box.created(
                NewContact.of(Samples.ANNA).in("customers").set("seat", "A1").set("row", 1));
        String before = csv(contacts);

        ProfileSchema archived = contacts.schemas().change("customers", SchemaChange.archive("Seat"));

        assertThat(archived.fields()).hasSize(1);
        assertThat(archived.archivedFields()).hasSize(1);
        assertThat(box.found(List.of(anna.id()))).as("as it was").containsExactly(Exact.contact(anna));
        assertThat(contacts.create(NewContact.of(Samples.BEN).in("customers"))
                        .attributes()
                        .isEmpty())
                .isTrue();
        ValidationException refused = box.refuses(
                ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("seat", "B2")));
        assertThat(refused.violations())
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.path() + " " + violation.rule()).isEqualTo("seat ARCHIVED_FIELD"));
        box.refuses(
                ImportRefusedException.class,
                () -> contacts.imports()
                        .text("email,seat\ncara@example.com,C3")
                        .into("customers")
                        .run());
        assertThat(csv(contacts)).doesNotContain("seat").doesNotContain("A1");
        assertThat(contacts.update(anna.id(), edit -> edit.set("row", 3))
                        .attributes()
                        .text("seat"))
                .contains("A1");
        box.refuses(
                InvalidValueException.class,
                () -> contacts.schemas().addField("customers", FieldDefinition.text("SEAT")));

        SchemaChangeRefusedException ben = box.refuses(
                SchemaChangeRefusedException.class,
                () -> contacts.schemas().change("customers", SchemaChange.restore("seat")));
        assertThat(ben.contacts()).isEqualTo(1);
        contacts.schemas().change("customers", SchemaChange.restore("seat").keepingInvalid());
        assertThat(contacts.get(anna.id()).attributes().text("seat")).contains("A1");
        assertThat(csv(contacts)).contains("A1").isNotEqualTo(before);
    }

    @Test
    @Requirement({"T36", "004-09"})
    default void the_value_of_an_archived_field_can_be_cleared_and_dropped(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat"), FieldDefinition.text("row"));
        Contact anna = box.created(
                NewContact.of(Samples.ANNA).in("customers").set("seat", "A1").set("row", "1"));
        contacts.schemas().change("customers", SchemaChange.archive("seat"));
        contacts.schemas().change("customers", SchemaChange.archive("row"));

        assertThat(contacts.update(anna.id(), edit -> edit.clear("seat"))
                        .attributes()
                        .size())
                .isEqualTo(1);
        contacts.schemas().change("customers", SchemaChange.remove("row", RemovedValues.DROP_VALUES));

        assertThat(contacts.get(anna.id()).attributes().isEmpty()).isTrue();
        assertThat(contacts.schemas().find("customers").orElseThrow().archivedFields())
                .hasSize(1);
    }

    @Test
    @Requirement({"D9", "T33", "001-05"})
    default void a_change_that_would_make_contacts_invalid_is_previewed_and_refused(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("tier"), FieldDefinition.number("score"));
        List<Contact> bad = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            NewContact draft = NewContact.of(Samples.crowd(box, 8).get(i).primaryIdentifier())
                    .in("customers");
            bad.add(box.created(draft.set("tier", "a long secret")));
            box.created(NewContact.of(EmailAddress.parse("ok" + i + "@example.com"))
                    .in("customers")
                    .set("tier", "ok"));
        }
        SchemaChange shorter =
                SchemaChange.redefine(FieldDefinition.text("tier").withMaxLength(5));
        Schemas schemas = contacts.schemas();
        List<String> before = box.dump().lines();

        SchemaPreview first = schemas.preview("customers", shorter, PageRequest.first(3));
        List<SchemaPreview.Affected> all = new ArrayList<>(first.items());
        Optional<PageRequest> next = first.next();
        while (next.isPresent()) {
            SchemaPreview page = schemas.preview("customers", shorter, next.get());
            assertThat(page.count()).isEqualTo(7);
            all.addAll(page.items());
            next = page.next();
        }

        assertThat(first.count()).isEqualTo(7);
        assertThat(first.isClean()).isFalse();
        assertThat(all).extracting(SchemaPreview.Affected::contact).containsExactlyElementsOf(Samples.ids(bad));
        assertThat(all)
                .allSatisfy(affected -> assertThat(affected.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.path() + " " + violation.rule())
                                .isEqualTo("tier MAX_LENGTH")));
        assertThat(all.toString()).doesNotContain("secret");
        assertThat(schemas.preview("customers", shorter).items()).isEqualTo(all);
        assertThat(box.dump().lines()).as("a preview changes nothing").isEqualTo(before);

        SchemaChangeRefusedException refused =
                box.refuses(SchemaChangeRefusedException.class, () -> schemas.change("customers", shorter));
        assertThat(refused.contacts()).isEqualTo(7);
        assertThat(refused.getMessage()).doesNotContain("secret");

        schemas.change("customers", shorter.keepingInvalid());
        Contact kept = contacts.update(bad.get(0).id(), edit -> edit.set("score", 1));
        assertThat(kept.attributes().text("tier")).contains("a long secret");
        box.refuses(
                ValidationException.class, () -> contacts.update(kept.id(), edit -> edit.set("tier", "another long")));
        assertThat(schemas.preview("customers", SchemaChange.describe("more")).isClean())
                .isTrue();
        assertThat(schemas.preview(
                                "customers",
                                SchemaChange.redefine(FieldDefinition.text("tier")
                                        .withMaxLength(5)
                                        .asIndexed()))
                        .isClean())
                .as("who is invalid already does not become so")
                .isTrue();
    }

    @Test
    @Requirement({"D9", "T33", "002-46"})
    default void a_required_field_needs_a_value_in_every_contact_or_a_tolerant_change(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat"));
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers"));
        box.created(NewContact.of(Samples.BEN).in("customers").asTest());
        FieldDefinition tier = FieldDefinition.enumerated("tier", "gold").asRequired();

        SchemaChangeRefusedException refused = box.refuses(
                SchemaChangeRefusedException.class, () -> contacts.schemas().addField("customers", tier));
        assertThat(refused.contacts()).as("test contacts count too").isEqualTo(2);

        contacts.schemas().change("customers", SchemaChange.add(tier).keepingInvalid());
        assertThat(contacts.update(anna.id(), edit -> edit.set("seat", "A1")).version())
                .isEqualTo(2);
        box.refuses(
                ValidationException.class,
                () -> contacts.create(NewContact.of(Samples.CARA).in("customers")));
    }

    @Test
    @Requirement({"D9", "T33", "002-45"})
    default void a_type_changes_where_every_value_is_one_of_the_new_type_without_loss(Sandbox box) {
        Contacts contacts = customers(
                box,
                FieldDefinition.text("number"),
                FieldDefinition.text("date").asIndexed(),
                FieldDefinition.number("text"),
                FieldDefinition.text("zeros"));
        Contact anna = box.created(NewContact.of(Samples.ANNA)
                .in("customers")
                .set("number", "-12.5")
                .set("date", "2026-03-29")
                .set("text", 7)
                .set("zeros", "007"));
        Schemas schemas = contacts.schemas();

        schemas.change(
                "customers",
                SchemaChange.redefine(FieldDefinition.number("number").withRange(-20, 20)));
        schemas.change("customers", SchemaChange.redefine(FieldDefinition.of("date", FieldType.DATE)));
        schemas.change("customers", SchemaChange.redefine(FieldDefinition.text("text")));
        SchemaChange lossy = SchemaChange.redefine(FieldDefinition.number("zeros"));

        Contact after = contacts.get(anna.id());
        assertThat(after.attributes().number("number")).contains(new BigDecimal("-12.5"));
        assertThat(after.attributes().date("date")).contains(LocalDate.parse("2026-03-29"));
        assertThat(after.attributes().text("text")).contains("7");
        assertThat(after.version()).isEqualTo(4);
        box.refuses(SchemaChangeRefusedException.class, () -> schemas.change("customers", lossy));
        box.refuses(SchemaChangeRefusedException.class, () -> schemas.change("customers", lossy.keepingInvalid()));
        assertThat(schemas.preview("customers", lossy).items().get(0).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("LOSSY_CONVERSION"));
    }

    @Test
    @Requirement({"T33", "004-08", "D9"})
    default void an_open_list_is_closed_by_its_first_field_and_takes_over_what_fits(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("size", "43").set("colour", "red"));

        SchemaChange required = SchemaChange.add(FieldDefinition.text("tier").asRequired());
        box.refuses(SchemaChangeRefusedException.class, () -> contacts.schemas().change("default", required));
        box.refuses(
                SchemaChangeRefusedException.class,
                () -> contacts.schemas().addField("default", FieldDefinition.number("colour")));
        ProfileSchema closed = contacts.schemas().addField("Default", FieldDefinition.number("size"));

        assertThat(closed.name().value()).isEqualTo("default");
        assertThat(closed.isOpen()).isFalse();
        Contact after = contacts.get(anna.id());
        assertThat(after.attributes().number("size")).contains(BigDecimal.valueOf(43));
        assertThat(after.attributes().text("colour")).contains("red");
        box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("hat", "M")));
    }

    @Test
    @Requirement({"T33", "004-03"})
    default void a_change_of_nothing_writes_nothing_and_of_nothing_there_is_refused(Sandbox box) {
        Contacts contacts = customers(box, FieldDefinition.text("seat"));
        Schemas schemas = contacts.schemas();
        ProfileSchema before = schemas.find("customers").orElseThrow();

        assertThat(schemas.change("customers", SchemaChange.describe(""))).isEqualTo(before);
        assertThat(schemas.change("customers", SchemaChange.redefine(FieldDefinition.text("seat"))))
                .isEqualTo(before);
        for (SchemaChange change : List.of(
                SchemaChange.archive("hat"),
                SchemaChange.restore("seat"),
                SchemaChange.rename("hat", "cap"),
                SchemaChange.redefine(FieldDefinition.text("hat")),
                SchemaChange.remove("hat", RemovedValues.DROP_VALUES),
                SchemaChange.add("Seat"))) {
            box.refuses(InvalidValueException.class, () -> schemas.change("customers", change));
            box.refuses(InvalidValueException.class, () -> schemas.preview("customers", change));
        }
        assertThat(schemas.change("customers", SchemaChange.describe("customers"))
                        .description())
                .isEqualTo("customers");
    }

    private static Contacts customers(Sandbox box, FieldDefinition... fields) {
        var builder = ProfileSchema.builder("customers");
        for (FieldDefinition field : fields) {
            builder.field(field);
        }
        Contacts contacts = box.contacts();
        contacts.schemas().create(builder.build());
        return contacts;
    }

    private static String csv(Contacts contacts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contacts.exports().contacts(contacts.schemas().query("customers")).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

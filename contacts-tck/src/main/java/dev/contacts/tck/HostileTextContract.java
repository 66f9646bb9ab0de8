package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every text is kept unchanged or refused by the domain's types; nothing is altered, cut or executed. */
public interface HostileTextContract extends StoreContract {

    @Test
    @Requirement({"SPI-5", "SPI-6", "T33"})
    default void hostile_values_come_back_unchanged(Sandbox box) {
        List<Contact> contacts = new ArrayList<>();
        for (String text : accepted(FieldValue.TextValue::new)) {
            Map<FieldName, FieldValue> values = new LinkedHashMap<>();
            values.put(FieldName.of("text"), FieldValue.of(text));
            values.put(FieldName.of("list"), FieldValue.of(List.of(text, "", text)));
            contacts.add(box.contact(box.newId(), Attributes.of(values), AppAlias.parse("contact " + contacts.size())));
        }
        box.store(contacts);
        assertThat(box.dump().lines()).isEqualTo(Exact.contacts(contacts));
    }

    @Test
    @Requirement({"SPI-5", "SPI-6", "T33"})
    default void hostile_field_names_come_back_unchanged(Sandbox box) {
        List<Contact> contacts = new ArrayList<>();
        for (String name : accepted(FieldName::of)) {
            contacts.add(box.contact(
                    box.newId(), Samples.attributes(name, "value"), AppAlias.parse("contact " + contacts.size())));
        }
        box.store(contacts);
        assertThat(box.dump().lines()).isEqualTo(Exact.contacts(contacts));
    }

    @Test
    @Requirement({"SPI-2", "SPI-5", "T09", "U10"})
    default void hostile_identifiers_find_their_owner_and_nobody_else(Sandbox box) {
        List<Contact> owners = new ArrayList<>();
        for (String text : accepted(AppAlias::parse)) {
            List<Identifier> identifiers = new ArrayList<>(List.of(AppAlias.parse(text)));
            ExternalId.tryParse(text).ifPresent(identifiers::add);
            owners.add(box.contact(identifiers.toArray(Identifier[]::new)));
        }
        box.store(owners);

        box.run(tx -> owners.forEach(owner -> owner.identifiers()
                .forEach(identifier -> assertThat(Exact.contacts(tx.contacts().findByIdentifier(List.of(identifier))))
                        .containsExactly(Exact.contact(owner)))));
    }

    @Test
    @Requirement({"SPI-5", "SPI-6", "T14"})
    default void hostile_group_names_and_member_attributes_come_back_unchanged(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<Membership> memberships = new ArrayList<>();
        box.run(tx -> {
            memberships.clear();
            for (String text : differentInLowerCase(accepted(name -> Samples.group(box, name)))) {
                Group group = Samples.group(box, text);
                assertThat(tx.groups().insert(group)).isTrue();
                memberships.add(new Membership(
                        anna.id(), group.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", text), Sandbox.NOW));
                Optional<Group> found = tx.groups().findByName(group.nameKey());
                assertThat(found).contains(group);
            }
            tx.memberships().put(memberships);
        });

        List<Membership> found = box.inTransaction(tx -> tx.memberships().ofContacts(List.of(anna.id())));
        assertThat(Exact.memberships(found)).isEqualTo(Exact.memberships(memberships));
    }

    @Test
    @Requirement({"SPI-5", "SPI-6", "T32"})
    default void hostile_names_descriptions_and_rules_of_segments_come_back_unchanged(Sandbox box) {
        box.run(tx -> {
            for (String text : differentInLowerCase(accepted(name -> Samples.segment(box, name)))) {
                Segment segment = SegmentEdit.nothing()
                        .describe(text)
                        .rule(SegmentRule.field("tier").is(text))
                        .applyTo(Samples.segment(box, text, SegmentRule.parse("a = 1")));
                assertThat(tx.segments().insert(segment)).isTrue();
                assertThat(Exact.segments(tx.segments().find(List.of(segment.id()))))
                        .containsExactly(Exact.segment(segment));
                assertThat(tx.segments().findByName(segment.nameKey())).contains(segment);
            }
        });
    }

    private static Collection<String> differentInLowerCase(List<String> names) {
        Map<NameKey, String> different = new LinkedHashMap<>();
        names.forEach(name -> different.putIfAbsent(NameKey.of(name), name));
        assertThat(different).hasSizeGreaterThan(50);
        return different.values();
    }

    /** The texts a type takes; those it does not take are refused by an exception of the library. */
    private static List<String> accepted(Function<String, ?> type) {
        List<String> accepted = new ArrayList<>();
        for (String text : HostileTexts.all()) {
            try {
                Object value = type.apply(text);
                assertThat(value).isNotNull();
                accepted.add(text);
            } catch (ContactsException refusal) {
                assertThat(refusal.getMessage()).as("a refusal does not quote").doesNotContain("DROP");
            }
        }
        assertThat(accepted).as("accepted").hasSizeGreaterThan(50);
        return accepted;
    }
}

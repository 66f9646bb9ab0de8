package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.ContactKey;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: a file takes contacts out of a group, or consent back; such a file needs one column only. */
public interface ImportGroupContract extends StoreContract {

    @Test
    @Requirement({"D4", "004-05"})
    default void a_file_takes_contacts_out_of_a_group_and_does_nothing_else(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        Group other = contacts.groups().create("Other");
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        Contact ben = box.created(NewContact.of(Samples.BEN, ContactKey.parse("B")));
        Contact cara = box.created(NewContact.of(ContactKey.parse("C")));
        for (Contact member : List.of(anna, ben)) {
            contacts.groups().add(vip.id(), member.id(), edit -> edit.set("seat", "A1"));
            contacts.groups().add(other.id(), member.id());
        }
        Importer importer =
                contacts.imports().text("""
                        email,contact_key,first_name
                        ANNA@example.com,,Other
                        ,B,
                        anna@example.com,,
                        ,C,
                        nobody@example.com,,
                        anna@example.com,B,
                        nonsense,,
                        """).mode(ImportMode.REMOVE_FROM_GROUP).group(vip.id());
        List<String> before = box.dump().lines();

        assertThat(importer.dryRun().counts()).isEqualTo(new ImportCounts(0, 2, 2, 3));
        assertThat(box.dump().lines()).isEqualTo(before);
        ImportReport report = importer.run();

        assertThat(report.counts()).isEqualTo(new ImportCounts(0, 2, 2, 3));
        assertThat(report.rejectedRows()
                        .map(row -> row.row() + " "
                                + row.reasons().get(row.reasons().size() - 1).rule()))
                .containsExactly("5 NO_CONTACT", "6 IDENTIFIER_CONFLICT", "7 NO_CONTACT");
        assertThat(groupsOf(box, anna.id(), ben.id(), cara.id())).containsExactly(other.id(), other.id());
        assertThat(contacts.find(Samples.ANNA)).contains(anna);
        assertThat(contacts.consents().ledger(anna.id()).entries()).isEmpty();
        assertThat(contacts.groups().find("VIP").orElseThrow()).isEqualTo(vip);
        assertThat(importer.run().counts()).isEqualTo(new ImportCounts(0, 0, 4, 3));
    }

    @Test
    @Requirement({"D4", "004-05", "T37"})
    default void a_file_of_one_column_is_enough_for_who_only_names_contacts(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("tier").asRequired())
                        .build());
        Contact anna = contacts.create(NewContact.of(Samples.ANNA).in("people").set("tier", "gold"));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id());
        Importer importer = contacts.imports()
                .text("email\nanna@example.com\n")
                .into("people")
                .mode(ImportMode.REMOVE_FROM_GROUP);

        assertThat(importer.group(vip.id()).run().counts()).isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(groupsOf(box, anna.id())).isEmpty();
        assertThat(contacts.imports()
                        .text("contact_id\n" + anna.id() + "\n")
                        .map("contact_id", "contact_id")
                        .into("people")
                        .mode(ImportMode.UNSUBSCRIBE)
                        .run()
                        .counts())
                .isEqualTo(new ImportCounts(0, 1, 0, 0));
        assertThat(contacts.consents().ledger(anna.id()).state(Channel.EMAIL, SubscriptionCategory.ALL))
                .isEqualTo(SubscriptionState.UNSUBSCRIBED);
        assertThat(refusal(box, importer)).isEqualTo("NO_GROUP");
        assertThat(refusal(box, importer.group(new GroupId(box.newId().value()))))
                .isEqualTo("NO_GROUP");
        assertThat(refusal(box, importer.group(vip.id()).mode(ImportMode.UPDATE)))
                .isEqualTo("GROUP_UNUSED");
        assertThat(refusal(
                        box,
                        contacts.imports().text("tier\ngold\n").into("people").mode(ImportMode.UNSUBSCRIBE)))
                .isEqualTo("MISSING_COLUMN");
        assertThat(refusal(
                        box, contacts.imports().text("email\nx@example.com\n").into("people")))
                .isEqualTo("MISSING_COLUMN");
    }

    private static String refusal(Sandbox box, Importer importer) {
        return box.refuses(ImportRefusedException.class, importer::run)
                .problems()
                .get(0)
                .rule();
    }

    private static List<GroupId> groupsOf(Sandbox box, ContactId... contacts) {
        return box.inTransaction(tx -> tx.memberships().ofContacts(List.of(contacts))).stream()
                .map(Membership::group)
                .toList();
    }
}

package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery.TestContacts;
import org.junit.jupiter.api.Test;

class ContactQueryTest {

    private static final Contact REAL = contact("default", false, "gold");
    private static final Contact TEST = contact("default", true, "gold");
    private static final Contact ELSEWHERE = contact("customers", false, "gold");
    private static final Contact SILVER = contact("default", false, "silver");
    private static final SegmentRule GOLD = SegmentRule.parse("tier = 'gold'");

    @Test
    void a_rule_leaves_test_contacts_out_unless_asked() {
        ContactQuery query = ContactQuery.matching(GOLD);

        assertThat(selected(query)).isEqualTo("real elsewhere");
        assertThat(selected(query.with(TestContacts.INCLUDED))).isEqualTo("real test elsewhere");
        assertThat(selected(query.with(TestContacts.ONLY))).isEqualTo("test");
        assertThat(selected(query.in(SchemaName.of("customers")))).isEqualTo("elsewhere");
    }

    @Test
    void without_a_rule_all_contacts_are_meant() {
        assertThat(selected(ContactQuery.all())).isEqualTo("real test elsewhere silver");
        assertThat(selected(ContactQuery.testOnly())).isEqualTo("test");
        assertThat(selected(ContactQuery.all().in(SchemaName.DEFAULT))).isEqualTo("real test silver");
    }

    @Test
    void a_query_tells_what_it_asks() {
        ContactQuery query = ContactQuery.matching(GOLD).in(SchemaName.DEFAULT);

        assertThat(query.rule()).contains(GOLD);
        assertThat(query.schema()).contains(SchemaName.DEFAULT);
        assertThat(query.testContacts()).isEqualTo(TestContacts.EXCLUDED);
        assertThat(ContactQuery.all().rule()).isEmpty();
        assertThat(ContactQuery.all().schema()).isEmpty();
    }

    private static String selected(ContactQuery query) {
        StringBuilder out = new StringBuilder();
        out.append(query.selects(new SegmentSubject(REAL, Subjects.NOW)) ? "real " : "");
        out.append(query.selects(new SegmentSubject(TEST, Subjects.NOW)) ? "test " : "");
        out.append(query.selects(new SegmentSubject(ELSEWHERE, Subjects.NOW)) ? "elsewhere " : "");
        out.append(query.selects(new SegmentSubject(SILVER, Subjects.NOW)) ? "silver" : "");
        return out.toString().strip();
    }

    private static Contact contact(String list, boolean test, String tier) {
        Attributes others = Attributes.empty().with(FieldName.of("tier"), FieldValue.of(tier));
        return Subjects.contact(list, test, Attributes.empty(), others);
    }
}

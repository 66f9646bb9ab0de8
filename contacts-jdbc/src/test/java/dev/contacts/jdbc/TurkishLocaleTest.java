package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.SegmentRule;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the small letter of I has no dot, and the capital of i has one, a store opens and answers as anywhere. */
class TurkishLocaleTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void goToTurkey() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_store_opens_again_and_finds_what_it_holds(TestDatabase database) {
        DataSource dataSource = database.fresh();
        Contacts first = Contacts.over(JdbcContactStore.over(dataSource));
        first.schemas()
                .create(ProfileSchema.builder("CLIENTI")
                        .field(FieldDefinition.text("CITTI").asIndexed())
                        .build());
        Contact anna = first.create(NewContact.of(EmailAddress.parse("IRIS@EXAMPLE.IT"))
                .in("clienti")
                .set("citti", "RIMINI"));

        for (SchemaMode mode : SchemaMode.values()) {
            Contacts again = Contacts.over(
                    JdbcContactStore.builder(dataSource).schemaMode(mode).build());
            assertThat(again.find(EmailAddress.parse("iris@example.it"))).contains(anna);
            assertThat(again.segments().count(SegmentRule.parse("CITTI = 'RIMINI' AND NOT IS TEST")))
                    .isEqualTo(1);
        }
    }
}

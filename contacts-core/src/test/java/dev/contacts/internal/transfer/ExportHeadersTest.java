package dev.contacts.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exports of well-known products, with the header that they have and rows that such files hold. */
class ExportHeadersTest {

    private final Lab lab = new Lab();

    @Test
    void google_contacts() {
        Contact anna = taken(
                HeaderMapping.google(),
                "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,"
                        + "Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
                        + "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
                        + "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
                        + "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
                        + "Website 1 - Label,Website 1 - Value",
                "Anna,M,Schmidt,,,,Dr.,,,,Acme,Buyer,,1980-02-29,met in Köln,https://photos.example.com/a.jpg,* myContacts,"
                        + "* Work,anna@example.com,Home,private@example.com,Mobile,030 123456,Home,\"Domkloster 4\n50667 Köln\","
                        + "Domkloster 4,Köln,,NRW,50667,DE,,Blog,https://anna.example");
        assertThat(anna.standard())
                .isEqualTo(standard(
                        "first_name=Anna",
                        "last_name=Schmidt",
                        "avatar_link=https://photos.example.com/a.jpg",
                        "street=Domkloster 4",
                        "city=Köln",
                        "region=NRW",
                        "postal_code=50667",
                        "country=DE"));
    }

    @Test
    void outlook() {
        Contact anna = taken(
                HeaderMapping.outlook(),
                "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
                        + "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,"
                        + "Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,"
                        + "TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,"
                        + "Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,"
                        + "Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,"
                        + "Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,"
                        + "Location,Web Page,Birthday,Anniversary,Notes",
                "Anna,,Schmidt,,,,,,anna@example.com,,,030 1,,030 2,,+49 151 23456789,,,,,,,,,,,,,,Buyer,,Acme,,,,,,Am Hof 1,Bonn,,,,"
                        + "Domkloster 4,Köln,NRW,50667,Germany,,,,,,,,,,,,0/0/00,0/0/00,");
        assertThat(anna.identifiers()).hasSize(2);
        assertThat(anna.standard())
                .isEqualTo(standard(
                        "first_name=Anna",
                        "last_name=Schmidt",
                        "street=Domkloster 4",
                        "city=Köln",
                        "region=NRW",
                        "postal_code=50667",
                        "country=Germany"));
    }

    @Test
    void mailchimp() {
        Contact anna = taken(
                HeaderMapping.mailchimp(),
                "Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,"
                        + "CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
                "anna@example.com,Anna,Schmidt,Domkloster 4 Köln,030 1,02/29,2,,,2023-01-05 10:11:12,192.0.2.7,50.9413000,6.9583000,1,2,"
                        + "Europe/Berlin,DE,NW,2023-01-05 10:11:12,123456,a1b2c3d4e5,,\"\"\"vip\"\"\"");
        assertThat(anna.identifiers()).hasSize(2);
        assertThat(anna.standard().text("time_zone")).contains("Europe/Berlin");
        assertThat(anna.standard().text("country")).contains("DE");
        assertThat(anna.standard().text("region")).contains("NW");
        assertThat(anna.location()).isPresent();
    }

    @Test
    void hubspot() {
        Contact anna = taken(
                HeaderMapping.hubspot(),
                "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date,"
                        + "Lead Status,Marketing contact status,Create Date,Associated Company,Mobile Phone Number,City,State/Region,"
                        + "Postal Code,Country/Region",
                "151,Anna,Schmidt,anna@example.com,030 1,Ben,77,2024-05-01 09:00,NEW,Marketing contact,2024-01-01 08:00,Acme,"
                        + "+4915123456789,Köln,NRW,50667,Germany");
        assertThat(anna.identifiers()).hasSize(3);
        assertThat(anna.standard().text("country")).contains("Germany");
    }

    @Test
    void brevo() {
        Contact anna = taken(
                HeaderMapping.brevo(),
                "CONTACT ID;EMAIL;FIRSTNAME;LASTNAME;SMS;WHATSAPP;LANDLINE_NUMBER;EXT_ID;JOB_TITLE;LINKEDIN;CONTACT_TIMEZONE;OPT_IN;"
                        + "DOUBLE_OPT-IN;ADDED_TIME;MODIFIED_TIME",
                "12;anna@example.com;Anna;Schmidt;+4915123456789;;;crm-7;Buyer;;Europe/Paris;true;1;05-01-2024 10:00:00;06-01-2024 10:00:00");
        assertThat(anna.identifiers()).hasSize(3);
        assertThat(anna.standard().text("time_zone")).contains("Europe/Paris");
    }

    @Test
    void what_an_export_leaves_out_is_taken_where_the_list_has_a_field_for_it_or_makes_one() {
        ImportReport report = lab.csv("Record ID,Email,Lead Status", "1,anna@example.com,NEW")
                .headers(HeaderMapping.hubspot())
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .run();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(lab.find("anna@example.com").attributes().text("Lead Status"))
                .contains("NEW");
    }

    private Contact taken(HeaderMapping mapping, String header, String row) {
        ImportReport report = lab.strict(header, row).headers(mapping).run();
        assertThat(report.rejectedRows().toList()).isEmpty();
        assertThat(report.inserted()).isEqualTo(1);
        Contact contact = lab.find("anna@example.com");
        assertThat(contact.attributes().names()).isEmpty();
        assertThat(List.of("Anna", "Schmidt"))
                .containsExactly(
                        contact.firstName().orElseThrow(), contact.lastName().orElseThrow());
        return contact;
    }

    private static Attributes standard(String... values) {
        Attributes all = Attributes.empty();
        for (String value : values) {
            String[] parts = value.split("=", 2);
            all = all.with(FieldName.of(parts[0]), new FieldValue.TextValue(parts[1]));
        }
        return all;
    }
}

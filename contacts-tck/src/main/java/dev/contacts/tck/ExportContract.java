package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.Device;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ExportDiffersException;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportManifest;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.ExportSection;
import dev.contacts.transfer.Exporter;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Acceptance: what exports hold. */
public interface ExportContract extends StoreContract {

    @Test
    @Requirement({"T22", "T23", "T24", "001-36", "001-37", "003-22", "C9"})
    default void one_contact_is_exported_section_by_section_with_all_its_history(Sandbox box) {
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(new Shop("number", "A-1")));
        Contact anna = anna(box, contacts);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = contacts.exports()
                .contact(anna.id())
                .format(ExportFormat.JSON_LINES)
                .writeTo(out);

        assertThat(report.manifest().sections())
                .containsOnlyKeys(List.of(ExportSection.values()).stream()
                        .map(ExportSection::label)
                        .toList())
                .containsEntry("events", 3L)
                .containsEntry("identifiers", 2L);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "{\"section\":\"identifiers\",\"email\":\"anna@example.com\"}\n",
                        "\"blacklisted_because\":\"spam trap\"",
                        "\"first_name\":\"Zoë\",\"attribute\":{\"score\":12345678901234567890.5,\"vip\":true},\"origin\":{",
                        "{\"section\":\"memberships\",\"item\":\"VIP\",\"kind\":\"GROUP\",\"status\":\"ACTIVE\",",
                        "\"attribute\":{\"seat\":\"A1\"}}\n",
                        "{\"section\":\"memberships\",\"item\":\"Loyal\",\"kind\":\"SEGMENT\"}\n",
                        "\"cause\":\"SPAM_REPORT\"",
                        "\"content\":\"calls back\"",
                        "{\"section\":\"mobile_app\",\"item\":\"shop\",\"name\":\"Shop\",\"opted_in\":true,\"last_open\":",
                        "\"ids\":[\"u1\",\"u2\"],\"device_1\":{\"model\":\"Phone\",\"os\":\"OS 1\",\"active\":true}}\n",
                        "{\"section\":\"mobile_app\",\"item\":\"MOBILE_PUSH\",\"opted_out_at\":\"2026-03-29T13:47:58.123456Z\","
                                + "\"push_messages\":1,\"last_push_message_at\":\"2024-03-28T13:47:58.123456Z\"}\n",
                        "{\"section\":\"related_data\",\"item\":\"shop\",\"data\":{\"number\":\"A-1\"}}\n",
                        "\"amount\":\"19.90\",\"currency\":\"EUR\"",
                        "\"workflows\":[\"reminder\"],\"origin\":\"API\",\"payload\":{\"items\":3}}\n");
        assertThat(report.lines())
                .isEqualTo(report.manifest().sections().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    @Requirement({"001-36", "003-22", "T22"})
    default void a_page_shows_the_profile_and_what_the_contact_did_newest_first(Sandbox box) {
        Contact anna = anna(box, box.contacts());

        String page = text(box.contacts().exports().contact(anna.id()).format(ExportFormat.HTML));

        assertThat(page)
                .containsSubsequence(
                        "<h1><bdi>Zoë</bdi></h1>",
                        "anna@example.com",
                        "spam trap",
                        "A1",
                        "calls back",
                        "<li class=\"event\">",
                        "basket left",
                        "<li class=\"campaign\">",
                        "Mobile push",
                        "=sale",
                        "<li class=\"order\">",
                        "A-1001",
                        "19.90");
    }

    @Test
    @Requirement({"T23", "001-37"})
    default void the_section_of_mobile_applications_is_there_only_if_there_is_such_data(Sandbox box) {
        Contact ben = box.created(NewContact.of(Samples.BEN));

        assertThat(sections(box, ben)).doesNotContain("mobile_app");

        box.contacts().channels().register(ben.id(), Channel.MOBILE_PUSH, "token");
        assertThat(sections(box, ben)).contains("mobile_app");
    }

    @Test
    @Requirement({"001-36", "T22"})
    default void an_export_of_some_sections_holds_no_others(Sandbox box) {
        Contact anna = anna(box, box.contacts());

        String text = text(
                box.contacts().exports().contact(anna.id()).sections(ExportSection.NOTES, ExportSection.IDENTIFIERS));

        assertThat(text.lines())
                .startsWith("section,item,name,value", "identifiers,,email,anna@example.com")
                .allMatch(line ->
                        line.startsWith("section,") || line.startsWith("identifiers,") || line.startsWith("notes,"));
    }

    @Test
    @Requirement({"001-36", "D11"})
    default void a_contributor_that_gives_no_value_is_refused_by_its_name(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));
        ContactId anna = box.contacts().find(Samples.ANNA).orElseThrow().id();

        for (Shop shop :
                List.of(new Shop(null, "x"), new Shop("number", null), new Shop(" ", "x"), new Shop("a", "\0"))) {
            Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(shop));
            ExportFailedException refused = box.refuses(
                    ExportFailedException.class,
                    () -> contacts.exports().contact(anna).writeTo(new ByteArrayOutputStream()));
            assertThat(refused).hasMessageContaining("\"shop\"");
        }
    }

    @Test
    @Requirement({"001-36", "T14"})
    default void the_members_of_a_group_are_exported_with_what_the_group_has_of_them(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        contacts.groups()
                .add(vip.id(), box.created(NewContact.of(Samples.ANNA)).id(), member -> member.set("seat", "A1"));
        contacts.groups()
                .add(vip.id(), box.created(NewContact.of(Samples.BEN)).id(), member -> member.set("row", "=2"));
        contacts.groups()
                .add(vip.id(), box.created(NewContact.of(Samples.CARA).asTest()).id());
        box.created(NewContact.of(AppAlias.parse("outside")));

        List<String> csv = text(contacts.exports().group(vip.id())).lines().toList();
        String json = text(contacts.exports().group(vip.id()).format(ExportFormat.JSON_LINES));

        assertThat(csv).hasSize(3);
        assertThat(csv.get(0))
                .contains(",member:status,member:since,")
                .endsWith("member:attribute:row,member:attribute:seat");
        assertThat(csv.get(1)).contains("anna@example.com", ",ACTIVE,").endsWith(",,A1");
        assertThat(csv.get(2)).contains("ben@example.com").endsWith(",'=2,");
        assertThat(json.lines()).hasSize(3);
        assertThat(json)
                .contains("\"member:status\":\"ACTIVE\"", "\"member:attribute:row\":\"=2\"}\n")
                .doesNotContain("cara");
        box.refuses(
                GroupNotFoundException.class,
                () -> text(contacts.exports().group(Samples.group(box, "absent").id())));
    }

    @Test
    @Requirement({"001-36", "002-43", "T12"})
    default void a_saved_segment_is_exported_without_test_contacts(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("tier", "gold"));
        Contact cara =
                box.created(NewContact.of(Samples.CARA).set("tier", "gold").asTest());
        StaticSegment loyal = contacts.segments().saved().create("Loyal");
        contacts.segments().saved().add(loyal.id(), Set.of(anna.id(), cara.id()));
        SegmentId gold = contacts.segments()
                .saved()
                .create("Gold", SegmentRule.parse("tier = 'gold'"))
                .id();

        for (SegmentId segment : List.of(loyal.id(), gold)) {
            assertThat(text(contacts.exports().segment(segment)).lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("anna@example.com");
        }
        box.refuses(
                SegmentNotFoundException.class,
                () -> text(contacts.exports()
                        .segment(Samples.segment(box, "absent").id())));
    }

    @Test
    @Requirement({"003-22", "T24", "C9"})
    default void the_activity_log_is_complete_and_in_order(Sandbox box) {
        Contact anna = anna(box, box.contacts());
        Contact ben = box.created(NewContact.of(Samples.BEN));
        box.contacts().activities().append(NewActivity.event(ben.id(), "=visit"));

        String hers = text(box.contacts().exports().activities(anna.id(), ActivityQuery.all()));
        String everybodys = text(box.contacts()
                .exports()
                .activities(ContactQuery.all(), ActivityQuery.all().of(ActivityCategory.EVENT))
                .format(ExportFormat.JSON_LINES));

        assertThat(hers.lines()).hasSize(4);
        assertThat(hers)
                .startsWith(
                        "contact_id,sequence,at,category,name,status,channel,workflows,amount,currency,origin,key,payload\r\n"
                                + anna.id()
                                + ",3,2021-03-29T13:47:58.123456Z,ORDER,A-1001,paid,,,19.90,EUR,API,once,\r\n")
                .endsWith(",EVENT,basket left,,,reminder,,,API,,\"{\"\"items\"\":3}\"\r\n");
        assertThat(everybodys.lines()).hasSize(3);
        assertThat(everybodys)
                .startsWith("{\"contact_id\":\"" + anna.id() + "\",\"sequence\":1,")
                .contains("\"name\":\"=visit\"", "\"payload\":{\"items\":3}}");
    }

    @Test
    @Requirement("U17")
    default void a_file_that_was_cut_short_or_changed_is_told_from_the_whole_one(Sandbox box) throws IOException {
        box.created(NewContact.of(Samples.ANNA));
        box.created(NewContact.of(Samples.BEN));
        Path folder = Files.createTempDirectory("exports");
        for (ExportFormat format : List.of(ExportFormat.DATA, ExportFormat.JSON_LINES)) {
            Path file = folder.resolve("people." + format.extension());
            ExportReport report = box.contacts()
                    .exports()
                    .contacts(ContactQuery.all())
                    .format(format)
                    .writeTo(file);
            assertThat(ExportManifest.verify(file)).isEqualTo(report.manifest());
            assertThat(ExportManifest.parse(report.manifest().text())).isEqualTo(report.manifest());
            assertThat(report.manifest().sections()).containsEntry("contacts", 2L);

            List<String> lines = Files.readAllLines(file);
            Files.write(file, lines.subList(0, lines.size() - 1));
            assertThat(catchThrowable(() -> ExportManifest.verify(file))).isInstanceOf(ExportDiffersException.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    @Requirement({"U17", "D15"})
    default void an_export_that_is_imported_and_exported_again_is_the_same_byte_for_byte(Sandbox box) {
        int number = 0;
        for (String value : HostileTexts.all()) {
            if (number < 150
                    && !value.contains("\0")
                    && StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                box.contacts()
                        .create(NewContact.of(AppAlias.parse("alias" + number++))
                                .firstName(value)
                                .set("note", value)
                                .set("texts", List.of(value, "a;b\\")));
            }
        }
        for (CsvFormat format : CsvFormat.values()) {
            String first =
                    text(box.contacts().exports().contacts(ContactQuery.all()).format(format));
            Sandbox other = box.neighbour();

            ImportReport report = other.contacts()
                    .imports()
                    .text(first)
                    .format(format)
                    .ignore("contact_id")
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .run();

            assertThat(report.inserted()).isEqualTo(number);
            String second =
                    text(other.contacts().exports().contacts(ContactQuery.all()).format(format));
            assertThat(withoutIds(second)).isEqualTo(withoutIds(first));
        }
    }

    private static String withoutIds(String csv) {
        return csv.replaceAll("(?m)(?<=^\"?)[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    private static Contact anna(Sandbox box, Contacts contacts) {
        Contact anna = box.created(NewContact.of(Samples.ANNA, AppAlias.parse("alias"))
                .firstName("Zoë")
                .set("score", new java.math.BigDecimal("12345678901234567890.5"))
                .set("vip", true));
        contacts.groups().add(contacts.groups().create("VIP").id(), anna.id(), member -> member.set("seat", "A1"));
        StaticSegment loyal = contacts.segments().saved().create("Loyal");
        contacts.segments().saved().add(loyal.id(), Set.of(anna.id()));
        contacts.notes().add(anna.id(), "calls back");
        contacts.channels().register(anna.id(), Channel.MOBILE_PUSH, "token");
        contacts.channels()
                .saveApp(
                        anna.id(),
                        new AppInstallation(
                                "shop",
                                "Shop",
                                List.of("u1", "u2"),
                                List.of(new Device("Phone", "OS 1", "", "", true)),
                                true,
                                Optional.of(Sandbox.NOW)));
        for (Channel channel : List.of(Channel.EMAIL, Channel.MOBILE_PUSH)) {
            contacts.consents()
                    .report(
                            anna.id(),
                            SubscriptionChange.spamReport(
                                    channel, "button", ConsentBasis.of(dev.contacts.consent.ConsentSource.PROVIDER)));
        }
        contacts.blacklist().add(new BlacklistTarget.Domain(EmailDomain.parse("example.com")), "spam trap");
        Instant old = Sandbox.NOW.minus(Duration.ofDays(731));
        contacts.activities()
                .append(List.of(
                        NewActivity.event(anna.id(), "basket left", "reminder").set("items", 3),
                        NewActivity.campaign(anna.id(), "=sale", Channel.MOBILE_PUSH, "SENT")
                                .at(old),
                        NewActivity.order(anna.id(), "A-1001", Money.of("19.90", "EUR"), "paid")
                                .key("once")
                                .at(Sandbox.NOW.minus(Duration.ofDays(1826)))));
        return anna;
    }

    private static Set<String> sections(Sandbox box, Contact contact) {
        return box.contacts()
                .exports()
                .contact(contact.id())
                .writeTo(new ByteArrayOutputStream())
                .manifest()
                .sections()
                .keySet();
    }

    private static String text(Exporter exporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * A table of the host's that says one thing.
     *
     * @param key what it says it of
     * @param value what it says
     */
    record Shop(
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String value) implements PersonalDataContributor {

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public long erase(ErasureContext erasure) {
            return 0;
        }

        @Override
        @SuppressWarnings("NullAway") // what a careless host does
        public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {
            line.accept(key, value);
        }
    }
}

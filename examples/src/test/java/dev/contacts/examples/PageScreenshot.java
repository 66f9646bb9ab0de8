package dev.contacts.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.Device;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.transfer.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Looks at the page of a contact with headless Chromium; the pictures are in {@code target/page}. */
class PageScreenshot {

    private static final Path FOLDER = Path.of("target", "page");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void a_page_is_drawn_wide_and_narrow_and_asks_for_nothing() throws Exception {
        Path page = Files.createDirectories(FOLDER).resolve("contact.html").toAbsolutePath();
        Contacts contacts = Contacts.over(new InMemoryContactStore());
        contacts.exports()
                .contact(somebody(contacts).id())
                .format(ExportFormat.HTML)
                .writeTo(page);

        assertThat(Files.readString(page))
                .doesNotContain("<script", "<img", "<link", "url(", "@import")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        draw(page, "wide.png", 1_280, 2_000);
        draw(page, "narrow.png", 500, 3_600); // Chromium makes no window that is narrower
    }

    private static void draw(Path page, String name, int width, int height) throws IOException, InterruptedException {
        Path picture = FOLDER.resolve(name).toAbsolutePath();
        Files.deleteIfExists(picture);
        Path log = FOLDER.resolve(name + ".log");
        Process chromium;
        try {
            chromium = new ProcessBuilder(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--screenshot=" + picture,
                            "--window-size=" + width + "," + height,
                            page.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("chromium is not on the PATH; on Debian: apt-get install chromium", e);
        }
        assertThat(chromium.waitFor(120, TimeUnit.SECONDS))
                .as("chromium has ended")
                .isTrue();
        assertThat(Files.readAllBytes(picture)).hasSizeGreaterThan(10_000).startsWith(PNG);
    }

    private static Contact somebody(Contacts contacts) {
        Instant now = Instant.parse("2026-03-29T13:47:58.123456Z");
        Contact zoe = contacts.create(
                NewContact.of(EmailAddress.parse("Zoe.Garcia@example.com"), MobileNumber.parse("+34 600 111 222"))
                        .firstName("Zoë")
                        .lastName("García 👩")
                        .timeZone("Europe/Madrid")
                        .language("es")
                        .set("tier", "gold")
                        .set("score", 12_345.5)
                        .set("born", LocalDate.parse("1990-02-28"))
                        .set("interests", List.of("wine", "hiking"))
                        .set("remark", "<script>alert(1)</script>"));
        contacts.groups().add(contacts.groups().create("VIP").id(), zoe.id(), member -> member.set("seat", "A1"));
        contacts.notes().add(zoe.id(), "wants to be called in the evening,\nnever before six");
        contacts.channels().register(zoe.id(), Channel.MOBILE_PUSH, "fcm-token-1234567890");
        contacts.channels()
                .saveApp(
                        zoe.id(),
                        new AppInstallation(
                                "shop",
                                "The Shop",
                                List.of("zoe-17"),
                                List.of(new Device("Phone 9", "OS 17", "es-ES", "4.2", true)),
                                true,
                                Optional.of(now)));
        ConsentBasis basis = new ConsentBasis(ConsentSource.PERSON, "terms 3", "answer to mail 17");
        contacts.consents()
                .prepare(
                        zoe.id(),
                        List.of(SubscriptionChange.grant(Channel.EMAIL, SubscriptionCategory.of("NEWS"), basis)))
                .confirm();
        contacts.blacklist().add(new BlacklistTarget.Domain(EmailDomain.parse("example.com")), "spam trap");
        contacts.activities()
                .append(List.of(
                        NewActivity.campaign(zoe.id(), "Spring sale", Channel.EMAIL, "OPENED")
                                .at(now),
                        NewActivity.campaign(zoe.id(), "Back in stock", Channel.MOBILE_PUSH, "SENT")
                                .at(now.minus(Duration.ofDays(2))),
                        NewActivity.order(zoe.id(), "A-1001", Money.of("119.90", "EUR"), "paid")
                                .set("items", 3)
                                .at(now.minus(Duration.ofDays(3))),
                        NewActivity.event(zoe.id(), "Basket left", "reminder", "discount")
                                .set("basket", "blue shoes")
                                .at(now.minus(Duration.ofDays(9))),
                        NewActivity.system(zoe.id(), "PASSWORD_CHANGED").at(now.minus(Duration.ofDays(40))),
                        NewActivity.order(zoe.id(), "A-17", Money.of("20", "EUR"), "refunded")
                                .at(now.minus(Duration.ofDays(900)))));
        return zoe;
    }
}

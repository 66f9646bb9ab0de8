package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.Device;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.StaticSegment;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportTarget;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contact with a value of its own in every place that can hold one, each random so that it is nowhere by chance. */
final class FullContact {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ContactId id;

    FullContact(Contacts contacts) {
        if (contacts.schemas().find("full").isEmpty()) {
            contacts.schemas()
                    .create(ProfileSchema.builder("full")
                            .field(FieldDefinition.text("plain").asIndexed())
                            .field(FieldDefinition.number("amount").asIndexed())
                            .field(FieldDefinition.of("born", FieldType.DATE))
                            .field(FieldDefinition.of("labels", FieldType.TEXT_LIST))
                            .build());
        }
        Contact contact = contacts.create(NewContact.of(
                        EmailAddress.parse(value("email", canary() + "@" + canary() + ".example")),
                        MobileNumber.parse(value("mobile", "+346" + number(8))),
                        AppAlias.parse(value("alias", canary())),
                        ContactKey.parse(value("key", canary())),
                        UserId.parse(value("user", canary())),
                        ExternalId.parse(value("external", canary())))
                .in("full")
                .set("first_name", value("first", "Zoë " + canary()))
                .set("last_name", value("last", "فاطمة " + canary()))
                .set("street", value("street", canary()))
                .set("city", value("city", "Ålesund " + canary()))
                .set("region", value("region", canary()))
                .set("postal_code", value("postal", canary()))
                .set("country", value("country", canary()))
                .set("place", value("place", canary()))
                .set("avatar_link", value("avatar", "https://" + canary() + ".example/" + canary()))
                .set("plain", value("plain", canary()))
                .set("amount", new java.math.BigDecimal(value("amount", "9" + number(17))))
                .set("born", LocalDate.parse("1931-07-13"))
                .set("labels", List.of(value("label 1", canary()), value("label 2", canary()))));
        id = contact.id();
        values.put("id", id.toString());
        values.put("id without hyphens", id.toString().replace("-", ""));
        history(contacts);
        consent(contacts);
        belongings(contacts);
    }

    /** A job that exports it, to where nothing is kept. */
    void export(Contacts contacts) {
        contacts.exports().schedule(contacts.exports().contact(id));
    }

    /** What such a job needs. */
    static ExportOptions jobs() {
        return ExportOptions.of(new Nowhere(), Runnable::run);
    }

    private record Nowhere() implements ExportTarget {
        @Override
        public OutputStream open(ExportJob job) {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void delete(ExportJob job) {
            // nothing is kept
        }
    }

    private void history(Contacts contacts) {
        contacts.activities()
                .append(List.of(
                        NewActivity.campaign(id, value("message", canary()), Channel.EMAIL, value("status", canary()))
                                .key(value("activity key", canary())),
                        NewActivity.of(
                                id,
                                new ActivityDetail.Event(
                                        ActivityCategory.of("WEBSITE"),
                                        value("event", canary()),
                                        List.of(value("workflow", canary())))),
                        NewActivity.order(
                                        id,
                                        value("order", canary()),
                                        Money.of(value("money", "7" + number(12)) + ".42", "EUR"),
                                        value("order status", canary()))
                                .set("page", value("payload", canary())),
                        NewActivity.system(id, value("system", canary()))));
        contacts.notes().add(id, value("note", canary()));
    }

    private void consent(Contacts contacts) {
        ConsentBasis form = new ConsentBasis(
                ConsentSource.PERSON, value("text version", canary()), value("evidence", "192.0.2.7 " + canary()));
        contacts.consents()
                .prepare(
                        id,
                        List.of(
                                SubscriptionChange.grant(Channel.EMAIL, SubscriptionCategory.ALL, form),
                                SubscriptionChange.unsubscribe(
                                        Channel.SMS,
                                        SubscriptionCategory.ALL,
                                        value("opt-out reason", canary()),
                                        form)))
                .confirm();
        String token = value("push token", canary());
        contacts.channels().register(id, Channel.WEB_PUSH, token);
        contacts.channels().register(id, Channel.TELEGRAM, value("telegram", number(12)));
        contacts.channels()
                .saveApp(
                        id,
                        new AppInstallation(
                                value("app", canary()),
                                value("app name", canary()),
                                List.of(value("app id", canary())),
                                List.of(new Device(
                                        value("device", canary()), value("os", canary()), "de", canary(), true)),
                                true,
                                Optional.empty()));
        contacts.blacklist()
                .add(
                        new BlacklistTarget.Address(ChannelAddress.of(Channel.WEB_PUSH, token)),
                        value("blacklisting reason", canary()));
        MobileNumber next = MobileNumber.parse(value("second mobile", "+346" + number(8)));
        contacts.update(id, edit -> edit.replace(next)); // the first one was said no to
    }

    private void belongings(Contacts contacts) {
        Group group =
                contacts.groups().find("VIP").orElseGet(() -> contacts.groups().create("VIP"));
        contacts.groups().add(group.id(), id, member -> member.set("seat", value("seat", canary())));
        StaticSegment loyal = contacts.segments().saved().create("loyal " + number(12));
        contacts.segments().saved().add(loyal.id(), Set.of(id));
        contacts.update(id, edit -> edit.set("plain", value("plain, later", canary())));
        values.remove("plain"); // no longer stored
        contacts.imports()
                .text("email,city\n" + values.get("email") + "," + value("city, later", canary()) + "\n")
                .into("full")
                .headers(HeaderPolicy.MAPPED)
                .mode(ImportMode.UPDATE)
                .undoable() // keeps the city that was
                .run();
    }

    ContactId id() {
        return id;
    }

    /** Every value that is stored of it, by name. */
    Map<String, String> values() {
        return values;
    }

    /** Where and how these values may be found. */
    Needles traces() {
        Needles needles = new Needles();
        values.forEach((name, value) -> Traces.add(needles, name, value));
        byte[] raw = new byte[16];
        System.arraycopy(HexFormat.of().parseHex(id.toString().replace("-", "")), 0, raw, 0, raw.length);
        needles.add("id raw", raw);
        return needles;
    }

    private String value(String name, String value) {
        values.put(name, value);
        return value;
    }

    private String canary() {
        return "c" + HexFormat.of().formatHex(random.generateSeed(16)).substring(1);
    }

    private String number(int digits) {
        return String.format(
                java.util.Locale.ROOT, "%0" + digits + "d", new BigInteger(64, random).mod(BigInteger.TEN.pow(digits)));
    }
}

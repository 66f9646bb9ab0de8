package dev.contacts.tck;

import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.OptInMode;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.segment.StaticSegment;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.Importer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Every way to write a contact, or what belongs to it, but for a confirmed change of consent that proves what the person said. Used by one
 * thread.
 */
final class WritePaths {

    /** The channels about which something is said. */
    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.WEB_PUSH, Channel.VIBER);

    private static final SubscriptionCategory NEWS = ConsentContract.NEWS;

    private final List<Path> paths = new ArrayList<>();
    private final Set<Path> succeeded = new HashSet<>();

    private WritePaths() {}

    /**
     * One way.
     *
     * @param name what to call it
     * @param writes whether it writes if nothing is in its way; the others are refused, or meet a contact that is not the one
     * @param call what it does for a contact
     */
    record Path(String name, boolean writes, BiConsumer<Contacts, ContactId> call) {}

    /** All ways, with the lists, groups and segments that they need. */
    static WritePaths prepared(Contacts contacts) {
        WritePaths paths = new WritePaths();
        contacts.schemas()
                .create(ProfileSchema.builder("other").open(true).field("tier").build());
        paths.ofContacts();
        paths.ofImports();
        paths.ofGroups(contacts.groups().create("VIP"));
        paths.ofGroups(contacts.groups().create("Club", group -> group.optIn(OptInMode.DOUBLE_OPT_IN)));
        paths.ofBelongings(contacts.segments().saved().create("Loyal"));
        paths.ofBlacklist();
        CHANNELS.forEach(paths::ofClaims);
        return paths;
    }

    List<Path> shuffled(Random random) {
        List<Path> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    void succeeded(Path path) {
        succeeded.add(path);
    }

    /** Ways that write, and have not: a test of them has shown nothing. */
    List<String> neverSucceeded() {
        return paths.stream()
                .filter(path -> path.writes() && !succeeded.contains(path))
                .map(Path::name)
                .toList();
    }

    private void ofContacts() {
        refused("create", (contacts, id) -> contacts.create(NewContact.of(Samples.ANNA)));
        refused(
                "create with others",
                (contacts, id) -> contacts.create(NewContact.of(UserId.parse("u"), Samples.ANNA, Samples.CARA)));
        refused(
                "create with a yes",
                (contacts, id) -> contacts.consents()
                        .create(NewContact.of(Samples.ANNA), List.of(ConsentContract.grant(Channel.EMAIL, NEWS))));
        add("set", (contacts, id) -> contacts.update(id, edit -> edit.firstName("Anne")));
        add(
                "set what sounds like it",
                (contacts, id) -> contacts.update(
                        id, edit -> edit.set("subscribed", "true").set("consent", "yes")));
        add("clear", (contacts, id) -> contacts.update(id, edit -> edit.clear("subscribed")));
        add("add identifier", (contacts, id) -> contacts.update(id, edit -> edit.add(UserId.parse("user 7"))));
        refused("other address", (contacts, id) -> contacts.update(id, edit -> edit.replace(Samples.CARA)));
        refused("own address again", (contacts, id) -> contacts.update(id, edit -> edit.replace(Samples.ANNA)));
        add("edit as read", (contacts, id) -> contacts.update(contacts.get(id), edit -> edit.lastName("Meyer")));
        add("move", (contacts, id) -> contacts.move(id, "other"));
        add("move back", (contacts, id) -> contacts.move(id, "default"));
        add("archive and restore a field", (contacts, id) -> {
            contacts.schemas().change("other", SchemaChange.archive("tier"));
            contacts.schemas().change("other", SchemaChange.restore("tier"));
        });
    }

    private void ofImports() {
        String text = "email,subscribed,consent,first_name\nanna@example.com,true,yes,A\nben@example.com,true,yes,B\n";
        for (ImportMode mode : ImportMode.values()) {
            add("import " + mode, (contacts, id) -> {
                Importer importer = contacts.imports()
                        .text(text)
                        .headers(HeaderPolicy.CREATE_UNKNOWN)
                        .mode(mode);
                if (mode == ImportMode.OVERWRITE) {
                    importer.preview().confirm();
                } else if (mode == ImportMode.REMOVE_FROM_GROUP) {
                    importer.group(contacts.groups().list().get(0).id()).run();
                } else {
                    importer.run();
                }
            });
        }
        add(
                "import what another product says of consent",
                (contacts, id) -> contacts.imports()
                        .text("email,status,unsubscribed,first_name\nanna@example.com,subscribed,no,A" + id.hashCode()
                                + "\n")
                        .map("status", "consent:subscribed:EMAIL")
                        .map("unsubscribed", "consent:unsubscribed:SMS/NEWS")
                        .headers(HeaderPolicy.CREATE_UNKNOWN)
                        .mode(ImportMode.APPEND_OR_UPDATE)
                        .run());
        add("import and undo", (contacts, id) -> {
            ImportId done = contacts.imports()
                    .text(text.replace(",A\n", ",A" + id.hashCode() + "\n"))
                    .headers(HeaderPolicy.CREATE_UNKNOWN)
                    .mode(ImportMode.APPEND_OR_UPDATE)
                    .undoable()
                    .run()
                    .id();
            contacts.imports().undo(done);
        });
    }

    private void ofGroups(Group group) {
        add("add to " + group.name(), (contacts, id) -> contacts.groups().add(group.id(), id));
        add(
                "edit in " + group.name(),
                (contacts, id) -> contacts.groups().add(group.id(), id, member -> member.set("seat", "A1")));
        add("remove from " + group.name(), (contacts, id) -> contacts.groups().remove(group.id(), id));
        add(
                "unsubscribe from " + group.name(),
                (contacts, id) -> contacts.memberships().unsubscribe(Set.of(group.id()), Set.of(id)));
        add(
                "add several to " + group.name(),
                (contacts, id) -> contacts.memberships().add(Set.of(group.id()), Set.of(id)));
        refused(
                "confirm in " + group.name(),
                (contacts, id) -> contacts.memberships().confirm(group.id(), id));
        refused(
                "deactivate in " + group.name(),
                (contacts, id) -> contacts.memberships().deactivate(group.id(), id));
        refused(
                "reactivate in " + group.name(),
                (contacts, id) -> contacts.memberships().reactivate(group.id(), id));
    }

    private void ofBelongings(StaticSegment segment) {
        add("register", (contacts, id) -> contacts.channels().register(id, Channel.WEB_PUSH, "token"));
        add(
                "unregister",
                (contacts, id) -> contacts.channels().unregister(id, ChannelAddress.of(Channel.WEB_PUSH, "token")));
        add(
                "app that opted in",
                (contacts, id) -> contacts.channels()
                        .saveApp(
                                id, new AppInstallation("shop", "Shop", List.of(), List.of(), true, Optional.empty())));
        add("remove app", (contacts, id) -> contacts.channels().removeApp(id, "shop"));
        add(
                "order",
                (contacts, id) ->
                        contacts.activities().append(NewActivity.order(id, "A-1", Money.of("19.90", "EUR"), "paid")));
        add(
                "event that sounds like it",
                (contacts, id) -> contacts.activities().append(NewActivity.event(id, "SUBSCRIBED", "double opt-in")));
        refused("note", (contacts, id) -> contacts.notes().add(id, "said yes on the phone"));
        add("segment", (contacts, id) -> contacts.segments().saved().set(id, Map.of(segment.id(), true)));
    }

    private void ofBlacklist() {
        for (BlacklistTarget target : List.of(
                new BlacklistTarget.Address(BlacklistContract.ANNA),
                new BlacklistTarget.Domain(EmailDomain.parse("example.com")))) {
            add(
                    "blacklist " + target.key(),
                    (contacts, id) -> contacts.blacklist().add(target, "bounced"));
            add(
                    "take off " + target.key(),
                    (contacts, id) -> contacts.blacklist().remove(target, "repaired"));
        }
        add("release", (contacts, id) -> contacts.blacklist().release(BlacklistContract.ANNA));
    }

    /** What somebody else says that the person has said, and what nothing proves. */
    private void ofClaims(Channel channel) {
        for (ConsentSource source : ConsentSource.values()) {
            boolean byPerson = source == ConsentSource.PERSON;
            ConsentBasis basis = new ConsentBasis(source, "terms", byPerson ? "" : "claims a yes");
            for (SubscriptionCategory category : List.of(SubscriptionCategory.ALL, NEWS)) {
                SubscriptionChange yes = SubscriptionChange.grant(channel, category, basis);
                String name = source + " claims " + channel + " " + category;
                refused(
                        name,
                        (contacts, id) ->
                                contacts.consents().prepare(id, List.of(yes)).confirm());
                refused(
                        name + " in one call",
                        (contacts, id) -> contacts.consents().report(id, yes));
            }
        }
        ConsentBasis nothing = new ConsentBasis(ConsentSource.OPERATOR, "terms", "");
        refused(
                "resubscribe " + channel + " without evidence",
                (contacts, id) -> contacts.consents()
                        .prepare(id, List.of(SubscriptionChange.resubscribe(channel, NEWS, nothing)))
                        .confirm());
        if (channel.addressedBy().isPresent()) {
            refused(
                    "resubscribe " + channel,
                    (contacts, id) -> contacts.consents()
                            .prepare(id, List.of(SubscriptionChange.resubscribe(channel, NEWS, ConsentContract.BASIS)))
                            .confirm());
        }
    }

    private void add(String name, BiConsumer<Contacts, ContactId> call) {
        paths.add(new Path(name, true, call));
    }

    private void refused(String name, BiConsumer<Contacts, ContactId> call) {
        paths.add(new Path(name, false, call));
    }
}

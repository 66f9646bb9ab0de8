package dev.contacts.tck.differential;

import dev.contacts.Blacklist;
import dev.contacts.Channels;
import dev.contacts.Consents;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentProof;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.tck.Exact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls of {@link Consents}, {@link Channels} and {@link Blacklist}. */
final class ConsentCalls {

    private ConsentCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(3)) {
            case 0 -> ofConsents(chance, world);
            case 1 -> ofChannels(chance, world);
            default -> ofBlacklist(chance, world);
        };
    }

    private static Call ofConsents(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        Channel channel = chance.any(ConsentPool.CHANNELS);
        return switch (chance.below(9)) {
            case 0 -> consents(world, "ledger(ContactId)", contact, area -> Exact.ledger(area.ledger(contact)));
            case 1 -> consents(world, "subscriptions(ContactId)", contact, area -> area.subscriptions(contact));
            case 2 ->
                consents(
                        world,
                        "verify(ContactId)",
                        contact,
                        area -> area.verify(contact).toString());
            case 3 -> {
                Instant at = chance.any(Pool.INSTANTS);
                if (chance.oneIn(3)) {
                    ConsentProof nothing = new ConsentProof(contact, channel, at, List.of());
                    yield consents(world, "confirms(ConsentProof)", nothing, area -> area.confirms(nothing));
                }
                yield consents(
                        world,
                        "proof(ContactId, Channel, Instant)",
                        contact + " " + channel + " " + at,
                        area -> area.proof(contact, channel, at).text());
            }
            case 4 -> consents(world, "status(ContactId)", contact, area -> area.status(contact));
            default -> change(chance, world, contact);
        };
    }

    private static Call change(Chance chance, World world, ContactId contact) {
        SubscriptionChange change = ConsentPool.change(chance);
        if ((change.isOptOut() && change.basis().source() != ConsentSource.OPERATOR) || chance.oneIn(5)) {
            return consents(
                    world,
                    "report(ContactId, SubscriptionChange)",
                    contact + " " + change,
                    area -> area.report(contact, change));
        }
        List<SubscriptionChange> changes = chance.oneIn(9) ? List.of() : List.of(change);
        if (chance.oneIn(5)) {
            NewContact draft = NewContact.of(chance.any(Pool.IDENTIFIERS));
            return consents(
                    world,
                    "create(NewContact, List)",
                    Shown.text(draft.identifiers()) + " " + changes,
                    area -> area.create(draft, changes));
        }
        return consents(
                world,
                "prepare(ContactId, List)",
                contact + " " + changes,
                area -> area.prepare(contact, changes).confirm());
    }

    private static Call ofChannels(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        ChannelAddress address = chance.any(ConsentPool.ADDRESSES);
        AppInstallation app = ConsentPool.app(chance);
        return switch (chance.below(9)) {
            case 0, 1, 2 -> {
                Channel channel = chance.any(ConsentPool.CHANNELS);
                String token = channel.equals(Channel.EMAIL) ? "a@example.com" : chance.any(ConsentPool.TOKENS);
                yield channels(
                        world,
                        "register(ContactId, Channel, String)",
                        contact + " " + channel + " " + token,
                        area -> area.register(contact, channel, token).toString());
            }
            case 3 ->
                channels(
                        world,
                        "unregister(ContactId, ChannelAddress)",
                        contact + " " + address.value(),
                        area -> area.unregister(contact, address));
            case 4 -> channels(world, "list(ContactId)", contact, area -> area.list(contact));
            case 5, 6 ->
                channels(world, "saveApp(ContactId, AppInstallation)", contact + " " + app.app(), area -> {
                    area.saveApp(contact, app);
                    return null;
                });
            case 7 ->
                channels(
                        world,
                        "removeApp(ContactId, String)",
                        contact + " " + app.app(),
                        area -> area.removeApp(contact, app.app()));
            default -> channels(world, "apps(ContactId)", contact, area -> area.apps(contact));
        };
    }

    private static Call ofBlacklist(Chance chance, World world) {
        BlacklistTarget target = chance.any(ConsentPool.TARGETS);
        ChannelAddress address = chance.any(ConsentPool.ADDRESSES);
        String reason = chance.any(List.of("a", "ß 😀", ""));
        return switch (chance.below(9)) {
            case 0, 1, 2 ->
                blacklist(
                        world,
                        "add(BlacklistTarget, String)",
                        target.key() + " " + reason,
                        area -> Exact.blacklisting(area.add(target, reason)));
            case 3 ->
                blacklist(
                        world,
                        "remove(BlacklistTarget, String)",
                        target.key() + " " + reason,
                        area -> area.remove(target, reason));
            case 4 -> blacklist(world, "find(ChannelAddress)", address.value(), area -> area.find(address));
            case 5 -> {
                int limit = chance.any(List.of(1, 2, 5, 0));
                yield blacklist(world, "list(BlacklistTarget, int)", limit, area -> area.list(null, limit));
            }
            case 6 ->
                blacklist(world, "suppress(Set)", address.value(), area -> {
                    area.suppress(Set.of(address));
                    return null;
                });
            case 7 ->
                blacklist(world, "isSuppressed(ChannelAddress)", address.value(), area -> area.isSuppressed(address));
            default -> blacklist(world, "release(ChannelAddress)", address.value(), area -> area.release(address));
        };
    }

    private static Call consents(
            World world, String method, Object arguments, Function<Consents, @Nullable Object> call) {
        return Call.of(
                "Consents." + method,
                arguments,
                place -> call.apply(place.contacts(world.workspace()).consents()));
    }

    private static Call channels(
            World world, String method, Object arguments, Function<Channels, @Nullable Object> call) {
        return Call.of(
                "Channels." + method,
                arguments,
                place -> call.apply(place.contacts(world.workspace()).channels()));
    }

    private static Call blacklist(
            World world, String method, Object arguments, Function<Blacklist, @Nullable Object> call) {
        return Call.of(
                "Blacklist." + method,
                arguments,
                place -> call.apply(place.contacts(world.workspace()).blacklist()));
    }
}

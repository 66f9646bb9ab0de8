package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PostalAddress;
import dev.contacts.spi.ActivityDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Activities and notes put together by chance. */
final class Happened {

    /** Texts that an activity takes. */
    private static final List<String> SHORT = Pool.TEXTS.stream()
            .filter(text -> !text.isBlank() && text.length() <= 200)
            .toList();

    private static final List<ActivityCategory> CATEGORIES = List.of(
            ActivityCategory.CAMPAIGN,
            ActivityCategory.EVENT,
            ActivityCategory.ORDER,
            ActivityCategory.SYSTEM,
            ActivityCategory.of("WEBSITE"));

    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.VIBER, Channel.of("FAX_2"));

    private Happened() {}

    static ActivityDraft draft(Chance chance, ContactId contact) {
        return new ActivityDraft(
                contact,
                chance.any(Pool.INSTANTS),
                chance.any(Pool.ORIGINS),
                key(chance),
                detail(chance),
                Values.attributes(chance, 2));
    }

    /** What a facade makes of an activity, for showing it. */
    static ActivityDraft draft(NewActivity given, Instant now) {
        return new ActivityDraft(
                given.contact(), given.at().orElse(now), Origin.API, given.key(), given.detail(), given.payload());
    }

    static NewActivity activity(Chance chance, ContactId contact) {
        NewActivity activity = NewActivity.of(contact, detail(chance));
        activity = chance.oneIn(2) ? activity.at(chance.any(Pool.INSTANTS)) : activity;
        String key = key(chance);
        activity = key.isEmpty() ? activity : activity.key(key);
        activity = chance.oneIn(3) ? activity.set(chance.any(Pool.FIELDS), Values.value(chance)) : activity;
        return activity.detail() instanceof ActivityDetail.Order && chance.oneIn(3)
                ? activity.address(new PostalAddress("a", chance.any(Pool.TEXTS), "", "ß", "x"))
                : activity;
    }

    private static String key(Chance chance) {
        return chance.oneIn(2) ? "" : chance.oneIn(2) ? SHORT.get(chance.below(3)) : chance.any(SHORT);
    }

    private static ActivityDetail detail(Chance chance) {
        String name = SHORT.get(chance.below(4));
        String status = chance.any(SHORT);
        return switch (chance.below(5)) {
            case 0 -> new ActivityDetail.Campaign(name, chance.any(CHANNELS), status);
            case 1 -> new ActivityDetail.Event(ActivityCategory.EVENT, name, chance.some(SHORT, 2));
            case 2 -> new ActivityDetail.Event(ActivityCategory.of("WEBSITE"), name, List.of());
            case 3 ->
                new ActivityDetail.Order(
                        name,
                        Money.of(
                                chance.any(List.of("0", "-1.50", "19.9", "99999999999999999999.0000000001")),
                                chance.any(List.of("EUR", "JPY", "KWD"))),
                        status);
            default -> new ActivityDetail.SystemEvent(name);
        };
    }

    static ActivityQuery query(Chance chance) {
        ActivityQuery query = switch (chance.below(4)) {
            case 0 -> ActivityQuery.recent();
            case 1 -> ActivityQuery.within(chance.any(ActivityPeriod.presets()));
            case 2 -> {
                Instant from = chance.any(Pool.INSTANTS);
                yield ActivityQuery.between(from, from.plus(Duration.ofDays(chance.below(2))));
            }
            default -> ActivityQuery.all();
        };
        query = chance.oneIn(3) ? query.of(chance.any(CATEGORIES), chance.any(CATEGORIES)) : query;
        query = chance.oneIn(4) ? query.except(chance.any(CATEGORIES), chance.any(ActivityPeriod.presets())) : query;
        query = chance.oneIn(5) ? query.named(SHORT.get(chance.below(4)), chance.any(SHORT)) : query;
        query = chance.oneIn(6) ? query.withStatus(chance.any(SHORT)) : query;
        return chance.oneIn(2) ? query.newestFirst() : query;
    }

    static ActivityId id(Chance chance, ContactId contact) {
        return new ActivityId(contact, 1 + chance.below(4));
    }

    /** A note with an id of its own. */
    static Note note(Chance chance, ContactId contact) {
        return new Note(
                new NoteId(new UUID(chance.seed(), chance.seed())),
                contact,
                chance.any(SHORT),
                chance.any(Pool.ACTORS),
                chance.any(Pool.INSTANTS));
    }
}

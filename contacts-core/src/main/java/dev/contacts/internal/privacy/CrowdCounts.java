package dev.contacts.internal.privacy;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.contact.Contact;
import dev.contacts.internal.activity.Feed;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.ActivityCondition;
import dev.contacts.segment.ActivitySelection;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Operator;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts activities under the campaign and the country that enough people share: that many contacts now, or by an earlier count, which was
 * begun when they were enough.
 *
 * @param tx the transaction in which they are counted
 * @param now when
 * @param crowd how many people are enough
 */
record CrowdCounts(StoreTransaction tx, Instant now, int crowd) {

    /** Adds the activities of a contact to the counts. */
    void count(Contact contact) {
        String country = contact.standard()
                .get(StandardField.COUNTRY.fieldName())
                .map(FieldValue::print)
                .orElse("");
        SortedMap<ActivityCount, Long> found = new TreeMap<>();
        Feed.forEach(
                tx.activities(),
                contact.id(),
                activity -> found.merge(ActivityCount.none(activity, country), 1L, Long::sum));
        Map<Label, Label> shared = new HashMap<>();
        List<ActivityCount> before = tx.privacy().counts();
        SortedMap<ActivityCount, Long> counts = new TreeMap<>();
        found.forEach((place, many) -> {
            Label label = shared.computeIfAbsent(
                    new Label(place.campaign(), place.country()), whole -> shared(whole, before));
            counts.merge(place.of(label.campaign, label.country), many, Long::sum);
        });
        tx.privacy()
                .addCounts(counts.entrySet().stream()
                        .map(count -> count.getKey().withCount(count.getValue()))
                        .toList());
    }

    /** As much of a label as a crowd shares; rather the campaign than the country. */
    private Label shared(Label label, List<ActivityCount> before) {
        return List.of(label, new Label(label.campaign, ""), new Label("", label.country), Label.NONE).stream()
                .filter(part -> part.equals(Label.NONE) || isShared(part, before))
                .findFirst()
                .orElse(Label.NONE);
    }

    /** What is known of those who are gone is asked first: it costs no search. */
    private boolean isShared(Label label, List<ActivityCount> before) {
        return before.stream().anyMatch(count -> label.isPartOf(new Label(count.campaign(), count.country())))
                || tx.contacts()
                                .select(ContactQuery.matching(label.rule()), now, null, crowd)
                                .size()
                        == crowd;
    }

    /** What several people may share; each part may be empty. */
    private record Label(String campaign, String country) {

        static final Label NONE = new Label("", "");

        boolean isPartOf(Label whole) {
            return List.of("", whole.campaign).contains(campaign)
                    && List.of("", whole.country).contains(country);
        }

        /** Who shares it; one of the parts is there. */
        SegmentRule rule() {
            List<SegmentRule> rules = new ArrayList<>();
            if (!campaign.isEmpty()) {
                ActivitySelection selection = ActivitySelection.of(ActivityCategory.CAMPAIGN);
                rules.add(new ActivityCondition.Count(
                        new ActivitySelection(selection.categories(), selection.period(), List.of(campaign), List.of()),
                        Operator.AT_LEAST,
                        1));
            }
            if (!country.isEmpty()) {
                rules.add(SegmentRule.field(StandardField.COUNTRY.fieldName().value())
                        .is(country));
            }
            return SegmentRule.all(rules.toArray(SegmentRule[]::new));
        }
    }
}

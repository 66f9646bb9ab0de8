package dev.contacts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.workspace.Workspace;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityAnonymizerTest {

    private static final ContactId ANNA = new ContactId(UUID.fromString("0190c0de-0000-7000-8000-000000000001"));
    private static final ActivityDetail ORDER =
            new ActivityDetail.Order("order-4711", Money.of("19.90", "EUR"), "paid");

    private final Anonymizer anonymizer = new Anonymizer(new SecureRandom());

    @Test
    void category_day_and_a_token_remain_of_each_activity_under_an_id_of_its_own_001_23() {
        List<AnonymizedRecord> pieces = anonymizer.anonymize(
                Workspace.DEFAULT,
                List.of(
                        activity(1, "2026-03-29T23:59:59.999999Z", ORDER),
                        activity(2, "2026-03-30T00:00:00Z", new ActivityDetail.Campaign("news", Channel.SMS, "read")),
                        activity(
                                3,
                                "2026-03-30T00:00:00Z",
                                new ActivityDetail.Event(ActivityCategory.of("WEBSITE"), "viewed", List.of("w")))));

        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.tokens()).hasSize(1);
            assertThat(piece.algorithm()).isEqualTo("KMAC256");
            assertThat(piece.id().version()).isEqualTo(4);
        });
        assertThat(pieces)
                .flatExtracting(AnonymizedRecord::tokens)
                .extracting(token -> token.section() + " " + token.field())
                .containsExactlyInAnyOrder(
                        "activity ORDER 2026-03-29", "activity CAMPAIGN 2026-03-30", "activity WEBSITE 2026-03-30");
        assertThat(pieces.toString())
                .doesNotContain("4711", "19.9", "EUR", "paid", "news", "viewed", ANNA.toString(), "own key", "secret");
    }

    @Test
    void equal_activities_have_different_tokens_in_one_call_and_in_another() {
        List<Activity> same = Collections.nCopies(200, activity(1, "2026-03-29T00:00:00Z", ORDER));

        List<Token> tokens = anonymizer.anonymize(Workspace.DEFAULT, same).stream()
                .flatMap(piece -> piece.tokens().stream())
                .toList();
        List<Token> others = anonymizer.anonymize(Workspace.DEFAULT, same).stream()
                .flatMap(piece -> piece.tokens().stream())
                .toList();

        assertThat(tokens).hasSize(200).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
        assertThat(anonymizer.anonymize(Workspace.DEFAULT, List.of())).isEmpty();
    }

    private static Activity activity(long number, String at, ActivityDetail detail) {
        Attributes payload = Attributes.empty().with(FieldName.of("note"), FieldValue.of("secret"));
        return new Activity(new ActivityId(ANNA, number), Instant.parse(at), Origin.API, "own key", detail, payload);
    }
}

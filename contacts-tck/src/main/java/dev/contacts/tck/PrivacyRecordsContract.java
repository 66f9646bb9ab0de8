package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.PrivacyRecords} promises. */
public interface PrivacyRecordsContract extends StoreContract {

    @Test
    @Requirement({"T17", "001-21", "001-22", "C5"})
    default void what_remains_comes_back_with_its_tokens_in_order(Sandbox box) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            tokens.add(new Token("attribute", "Feld 😀 " + (i * 7 % 500), digest(i)));
        }
        tokens.add(tokens.get(3));
        AnonymizedRecord many = new AnonymizedRecord(UUID.randomUUID(), "KMAC256", tokens);
        AnonymizedRecord none = new AnonymizedRecord(UUID.randomUUID(), "other", List.of());

        box.run(tx -> {
            tx.privacy().add(many, receipt(box, 1));
            tx.privacy().add(none, receipt(box, 2));
        });

        assertThat(found(box, many.id())).contains(many);
        assertThat(found(box, none.id())).contains(none);
        assertThat(found(box, UUID.randomUUID())).isEmpty();
    }

    @Test
    @Requirement({"T17", "001-19", "SPI-7", "U18"})
    default void receipts_come_back_whole_in_the_order_of_their_numbers(Sandbox box) {
        List<AnonymizationReceipt> receipts = new ArrayList<>();
        for (long number : List.of(1L, 2L, 9L, 10L, 3_000_000_000L)) {
            receipts.add(receipt(box, number));
        }
        List<AnonymizationReceipt> shuffled = new ArrayList<>(receipts);
        Collections.rotate(shuffled, 2);
        box.run(tx -> shuffled.forEach(
                receipt -> tx.privacy().add(new AnonymizedRecord(UUID.randomUUID(), "KMAC256", List.of()), receipt)));

        List<AnonymizationReceipt> found = box.inTransaction(tx -> tx.privacy().receipts());
        assertThat(found).isEqualTo(receipts);
        assertThat(found)
                .extracting(Object::toString)
                .isEqualTo(receipts.stream().map(Object::toString).toList());
    }

    @Test
    @Requirement({"T17", "001-19", "U18"})
    default void the_end_of_the_chain_is_the_receipt_with_the_highest_number(Sandbox box) {
        Optional<AnonymizationReceipt> none =
                box.inTransaction(tx -> tx.privacy().lastReceipt());
        box.run(tx -> {
            for (long number : List.of(2L, 10L, 9L)) {
                tx.privacy().add(new AnonymizedRecord(UUID.randomUUID(), "x", List.of()), receipt(box, number));
                assertThat(tx.privacy().lastReceipt().map(last -> last.seal().number()))
                        .contains(Math.max(number, number == 2 ? 2 : 10));
            }
        });
        Optional<AnonymizationReceipt> last =
                box.inTransaction(tx -> tx.privacy().lastReceipt());

        assertThat(none).isEmpty();
        assertThat(last.map(receipt -> receipt.seal().number())).contains(10L);
    }

    @Test
    @Tag("race")
    @Requirement({"U18", "001-19"})
    default void two_who_add_a_receipt_at_the_same_time_add_one_behind_the_other(Sandbox box) {
        int threads = 4;
        int each = 5;
        List<Race.Result<Integer>> results = Race.run(threads, thread -> {
            for (int i = 0; i < each; i++) {
                box.run(tx -> {
                    long next = tx.privacy()
                                    .lastReceipt()
                                    .map(last -> last.seal().number())
                                    .orElse(0L)
                            + 1;
                    tx.privacy().add(new AnonymizedRecord(UUID.randomUUID(), "x", List.of()), receipt(box, next));
                });
            }
            return each;
        });
        results.forEach(result -> assertThat(result.get()).isEqualTo(each));

        List<AnonymizationReceipt> all = box.inTransaction(tx -> tx.privacy().receipts());
        assertThat(all)
                .extracting(receipt -> receipt.seal().number())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) threads * each).boxed().toList());
    }

    @Test
    @Requirement({"T17", "001-23"})
    default void counts_of_activities_add_up_by_category_and_month(Sandbox box) {
        ActivityCount march = new ActivityCount(ActivityCategory.EVENT, "", "", "2026-03", 3);
        ActivityCount april = new ActivityCount(ActivityCategory.EVENT, "", "", "2026-04", 5_000_000_000L);
        ActivityCount orders = new ActivityCount(ActivityCategory.of("A_1"), "", "", "2026-03", 1);
        box.run(tx -> tx.privacy().addCounts(List.of(april, march)));
        box.run(tx -> {
            tx.privacy().addCounts(List.of(orders, march.withCount(4)));
            tx.privacy().addCounts(List.of());
        });

        List<ActivityCount> counts = box.inTransaction(tx -> tx.privacy().counts());
        assertThat(counts).containsExactly(orders, march.withCount(7), april);
        List<ActivityCount> elsewhere =
                box.neighbour().inTransaction(tx -> tx.privacy().counts());
        assertThat(elsewhere).isEmpty();
    }

    @Test
    @Requirement({"T17", "001-23"})
    default void counts_of_campaigns_and_countries_are_apart_and_in_the_order_of_code_points(Sandbox box) {
        String longest = "😀".repeat(ActivityCount.MAX_LENGTH / 2);
        List<ActivityCount> sorted = new ArrayList<>();
        for (String campaign : List.of("", "NEWS", "news", "news ", "straße", "\uFF5E", longest)) {
            for (String country : List.of("", "ES", "es", "\uFF5E", longest)) {
                sorted.add(new ActivityCount(ActivityCategory.CAMPAIGN, campaign, country, "2026-03", 2));
            }
        }
        List<ActivityCount> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        box.run(tx -> tx.privacy().addCounts(shuffled));
        box.run(tx -> tx.privacy().addCounts(shuffled.subList(0, 1)));

        List<ActivityCount> counts = box.inTransaction(tx -> tx.privacy().counts());
        sorted.set(sorted.size() - 1, sorted.get(sorted.size() - 1).withCount(4));
        assertThat(counts).isEqualTo(sorted);
    }

    private static AnonymizationReceipt receipt(Sandbox box, long number) {
        return Samples.receipt(
                box.workspace(), number, Map.of("identifier", 2L, "attribute", 3_000_000_000L, "Zoë 😀", 0L));
    }

    private static String digest(int number) {
        return String.format(Locale.ROOT, "%064x", number);
    }

    private static Optional<AnonymizedRecord> found(Sandbox box, UUID id) {
        return box.inTransaction(tx -> tx.privacy().find(id));
    }
}

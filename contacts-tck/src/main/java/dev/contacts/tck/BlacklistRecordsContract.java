package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.identifier.EmailDomain;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.BlacklistRecords} promises. */
public interface BlacklistRecordsContract extends StoreContract {

    @Test
    @Requirement({"T28", "002-28", "SPI-6", "SPI-7"})
    default void entries_come_back_as_they_are_and_page_by_page_in_their_order(Sandbox box) {
        List<BlacklistEntry> ordered = new ArrayList<>();
        for (BlacklistTarget target : List.of(
                address(Channel.EMAIL, "a@example.com"),
                address(Channel.EMAIL, "b@example.com"),
                address(Channel.SMS, "+491701234567"),
                address(Channel.VIBER, "A"),
                address(Channel.VIBER, "a"),
                address(Channel.VIBER, "\uFFFD"),
                address(Channel.VIBER, "👩"),
                address(Channel.VIBER, "字".repeat(2_000)),
                domain("Bücher.example"),
                domain("example.com"))) {
            ordered.add(entry(target, "reason \"" + ordered.size() + "\" 👩", ordered.size()));
        }
        Collections.sort(ordered, (one, other) -> one.target().compareTo(other.target()));
        List<BlacklistEntry> shuffled = new ArrayList<>(ordered);
        Collections.rotate(shuffled, 3);
        List<BlacklistEntry> added = box.inTransaction(tx -> tx.blacklist().add(shuffled));
        assertThat(added).isEqualTo(ordered);

        for (int limit : new int[] {1, 3, 10, 11}) {
            assertThat(all(box, limit)).isEqualTo(ordered);
        }
        List<BlacklistEntry> found = box.inTransaction(tx -> tx.blacklist()
                .find(List.of(domain("example.com"), address(Channel.EMAIL, "A@example.com"), domain("a.example"))));
        assertThat(found)
                .extracting(BlacklistEntry::target)
                .containsExactly(address(Channel.EMAIL, "a@example.com"), domain("example.com"));
        box.run(tx ->
                assertThatThrownBy(() -> tx.blacklist().list(null, 0)).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    @Requirement({"T28", "002-28"})
    default void an_entry_keeps_its_first_date_and_reason_until_it_is_removed(Sandbox box) {
        BlacklistTarget target = address(Channel.EMAIL, "anna@example.com");
        BlacklistEntry first = entry(target, "bounced", 1);
        BlacklistEntry second = entry(target, "spam", 2);
        BlacklistEntry other = entry(domain("example.com"), "spam", 3);
        List<BlacklistEntry> added = box.inTransaction(tx -> tx.blacklist().add(List.of(first, second)));
        assertThat(added).containsExactly(first);
        List<BlacklistEntry> addedNext = box.inTransaction(tx -> tx.blacklist().add(List.of(other, second)));
        assertThat(addedNext).containsExactly(other);
        assertThat(all(box, 5)).containsExactly(first, other);

        List<BlacklistEntry> removed =
                box.inTransaction(tx -> tx.blacklist().remove(List.of(domain("b.example"), target)));
        assertThat(removed).containsExactly(first);
        List<BlacklistEntry> again = box.inTransaction(tx -> tx.blacklist().remove(List.of(target)));
        assertThat(again).isEmpty();
        assertThat(all(box, 5)).containsExactly(other);
        List<BlacklistEntry> anew = box.inTransaction(tx -> tx.blacklist().add(List.of(second)));
        assertThat(anew).containsExactly(second);
        assertThat(all(box.neighbour(), 5)).isEmpty();
    }

    @Test
    @Tag("race")
    @Requirement({"T28", "SPI-2"})
    default void of_many_that_add_the_same_target_at_once_one_has_added_it(Sandbox box) {
        for (int round = 0; round < 5; round++) {
            BlacklistTarget target = address(Channel.TELEGRAM, "bot " + round);
            List<Race.Result<Integer>> results = Race.run(
                    8,
                    thread -> box.inTransaction(tx -> tx.blacklist()
                            .add(List.of(entry(target, "reason", thread)))
                            .size()));
            assertThat(results.stream().mapToInt(Race.Result::get).sum()).isEqualTo(1);
        }
        assertThat(all(box, 10)).hasSize(5);
    }

    @Test
    @Requirement({"D12", "U14", "SPI-6", "SPI-7"})
    default void suppressions_are_kept_once_by_their_digest(Sandbox box) {
        Suppression first = new Suppression("0".repeat(63) + "1", "2026", YearMonth.of(2026, 12));
        Suppression second = new Suppression("f".repeat(64), "2027 👩", YearMonth.of(2027, 1));
        Suppression again = new Suppression(first.digest(), "2027", YearMonth.of(2027, 2));
        box.run(tx -> {
            tx.blacklist().suppress(List.of(second, first));
            tx.blacklist().suppress(List.of(again));
            tx.blacklist().suppress(List.of());
        });
        List<String> digests = List.of(second.digest(), "e".repeat(64), first.digest());
        List<Suppression> stored = box.inTransaction(tx -> tx.blacklist().suppressed(digests));
        assertThat(stored).containsExactly(first, second);
        List<Suppression> elsewhere =
                box.neighbour().inTransaction(tx -> tx.blacklist().suppressed(digests));
        assertThat(elsewhere).isEmpty();

        int released = box.inTransaction(tx -> tx.blacklist().release(List.of("e".repeat(64), first.digest())));
        assertThat(released).isEqualTo(1);
        List<Suppression> left = box.inTransaction(tx -> tx.blacklist().suppressed(digests));
        assertThat(left).containsExactly(second);
    }

    private static BlacklistTarget address(Channel channel, String address) {
        return new BlacklistTarget.Address(ChannelAddress.of(channel, address));
    }

    private static BlacklistTarget domain(String domain) {
        return new BlacklistTarget.Domain(EmailDomain.parse(domain));
    }

    private static BlacklistEntry entry(BlacklistTarget target, String reason, int seconds) {
        return new BlacklistEntry(target, reason, Sandbox.NOW.plusSeconds(seconds), Sandbox.ACTOR);
    }

    private static List<BlacklistEntry> all(Sandbox box, int limit) {
        List<BlacklistEntry> all = new ArrayList<>();
        @Nullable BlacklistTarget after = null;
        boolean more = true;
        while (more) {
            @Nullable BlacklistTarget last = after;
            List<BlacklistEntry> page = box.inTransaction(tx -> tx.blacklist().list(last, limit));
            all.addAll(page);
            more = page.size() == limit && all.size() < 50;
            after = page.isEmpty() ? null : page.get(page.size() - 1).target();
        }
        return all;
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Stale;
import dev.contacts.tck.Race.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No change is lost, and nothing is left half done, when transactions overlap. */
public interface LostUpdateContract extends StoreContract {

    @Test
    @Tag("race")
    @Requirement({"SPI-3", "T15", "U12"})
    default void of_two_changes_of_one_version_exactly_one_is_made(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<ContactChange> changes = List.of(
                Samples.change(anna, Samples.attributes("tier", "gold")),
                Samples.change(anna, Samples.attributes("tier", "silver")));
        Rendezvous read = new Rendezvous(2);

        List<Result<WriteReport>> reports = Race.run(
                2,
                i -> box.inTransaction(tx -> {
                    tx.contacts().find(List.of(anna.id()));
                    read.meet();
                    return tx.contacts().update(List.of(changes.get(i)));
                }));

        int winner = reports.get(0).get().refusals().isEmpty() ? 0 : 1;
        assertThat(reports.get(winner).get()).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(reports.get(1 - winner).get().refusals()).containsExactly(new Stale(anna.id(), 1, 2));
        assertThat(box.dump().lines())
                .containsExactly(Exact.contact(changes.get(winner).after()));
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-3", "T15", "U12"})
    default void a_counter_raised_by_many_threads_misses_none(Sandbox box) {
        Contact anna = box.contact(box.newId(), Samples.attributes("count", 0), Samples.ANNA);
        box.store(anna);
        int threads = 8;
        int rounds = 5;

        List<Result<Integer>> results = Race.run(threads, i -> {
            for (int round = 0; round < rounds; round++) {
                while (!raised(box, anna.id())) {
                    Thread.onSpinWait();
                }
            }
            return i;
        });

        results.forEach(Result::get);
        List<Contact> found = box.inTransaction(tx -> tx.contacts().find(List.of(anna.id())));
        assertThat(found.get(0).attributes().number("count")).contains(BigDecimal.valueOf((long) threads * rounds));
        assertThat(found.get(0).version()).isEqualTo(1 + (long) threads * rounds);
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-3", "SPI-5", "U12"})
    default void two_transactions_that_change_two_contacts_crosswise_lose_nothing(Sandbox box) {
        Contact anna = box.contact(box.newId(), Samples.attributes("count", 0), Samples.ANNA);
        Contact ben = box.contact(box.newId(), Samples.attributes("count", 0), Samples.BEN);
        box.store(anna, ben);
        Rendezvous first = new Rendezvous(2);

        List<Result<Boolean>> results = Race.run(
                2,
                i -> box.<Boolean>inTransaction(tx -> {
                    raise(tx, i == 0 ? anna.id() : ben.id());
                    first.meet();
                    raise(tx, i == 0 ? ben.id() : anna.id());
                    return true;
                }));

        long made =
                results.stream().filter(result -> result.failure().isEmpty()).count();
        assertThat(made).isPositive();
        assertThat(results)
                .allSatisfy(result -> result.failure()
                        .ifPresent(failure -> assertThat(failure).isInstanceOf(ConcurrentUpdateException.class)));
        List<Contact> found = box.inTransaction(tx -> tx.contacts().find(List.of(anna.id(), ben.id())));
        assertThat(found)
                .hasSize(2)
                .allSatisfy(contact -> assertThat(contact.version()).isEqualTo(1 + made))
                .allSatisfy(contact ->
                        assertThat(contact.attributes().number("count")).contains(BigDecimal.valueOf(made)));
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-3", "T15", "002-39"})
    default void a_given_up_identifier_has_one_next_owner(Sandbox box) {
        for (int round = 0; round < 5; round++) {
            AppAlias alias = AppAlias.parse("alias " + round);
            Contact owner = box.stored(alias);
            ContactChange giveUp = Samples.change(owner, AppAlias.parse("other " + round));
            List<Contact> heirs = List.of(box.contact(alias), box.contact(alias), box.contact(alias));

            List<Callable<WriteReport>> works = new ArrayList<>();
            works.add(() -> box.inTransaction(tx -> tx.contacts().update(List.of(giveUp))));
            heirs.forEach(heir ->
                    works.add(() -> box.inTransaction(tx -> tx.contacts().insert(List.of(heir)))));
            List<Result<WriteReport>> reports = Race.run(works);

            assertThat(reports.get(0).get()).isEqualTo(WriteReport.ALL_WRITTEN);
            long added = reports.stream()
                    .skip(1)
                    .filter(report -> report.get().refusals().isEmpty())
                    .count();
            List<Contact> owners = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(alias)));
            assertThat(owners).hasSize((int) added).hasSizeLessThan(2);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-1", "T14", "T21", "001-29"})
    default void no_membership_outlives_its_contact_when_both_race(Sandbox box) {
        Group vip = box.group("VIP");
        for (int round = 0; round < 10; round++) {
            Contact anna = box.stored(EmailAddress.parse("anna" + round + "@example.com"));
            Membership membership = new Membership(
                    anna.id(), vip.id(), MembershipStatus.ACTIVE, Samples.attributes("seat", "A1"), Sandbox.NOW);
            Rendezvous begun = new Rendezvous(2);

            List<Callable<Boolean>> works = List.of(
                    () -> box.<Boolean>inTransaction(tx -> {
                        tx.contacts().find(List.of(anna.id()));
                        begun.meet();
                        tx.memberships().put(List.of(membership));
                        return true;
                    }),
                    () -> box.<Boolean>inTransaction(tx -> {
                        tx.contacts().find(List.of(anna.id()));
                        begun.meet();
                        tx.contacts().delete(List.of(anna)).orThrow();
                        return true;
                    }));
            List<Result<Boolean>> results = Race.run(works);

            results.get(0)
                    .failure()
                    .ifPresent(failure -> assertThat(failure).isInstanceOf(ContactNotFoundException.class));
            assertThat(results.get(1).get()).isTrue();
            assertThat(box.dump().lines()).containsExactly(Exact.group(vip));
            List<Membership> left = box.inTransaction(tx -> tx.memberships().ofContacts(List.of(anna.id())));
            assertThat(left).isEmpty();
        }
    }

    private static boolean raised(Sandbox box, ContactId id) {
        try {
            box.run(tx -> raise(tx, id));
            return true;
        } catch (ContactsException e) {
            assertThat(e).isInstanceOf(ConcurrentUpdateException.class);
            return false;
        }
    }

    private static void raise(StoreTransaction tx, ContactId id) {
        Contact before = tx.contacts().find(List.of(id)).get(0);
        BigDecimal count = before.attributes().number("count").orElseThrow();
        tx.contacts()
                .update(List.of(Samples.change(
                        before,
                        before.attributes().with(FieldName.of("count"), FieldValue.of(count.add(BigDecimal.ONE))))))
                .orThrow();
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal.Taken;
import dev.contacts.tck.Race.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Identifiers and names stay unique when threads race for them. */
public interface ConcurrencyContract extends StoreContract {

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "T06", "000-12"})
    default void two_transactions_that_both_looked_first_do_not_both_add(Sandbox box) {
        List<Contact> rivals = rivals(box, 2, Samples.ANNA);
        Rendezvous looked = new Rendezvous(2);

        List<Result<WriteReport>> reports = Race.run(
                2,
                i -> box.inTransaction(tx -> {
                    tx.contacts().findByIdentifier(List.of(Samples.ANNA));
                    looked.meet();
                    return tx.contacts().insert(List.of(rivals.get(i)));
                }));

        assertOneWins(box, rivals, reports);
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "T06"})
    default void whoever_comes_second_waits_for_the_end_of_the_first(Sandbox box) {
        box.stored(Samples.CARA);
        List<Contact> rivals = rivals(box, 2, Samples.ANNA);
        Rendezvous inserted = new Rendezvous(2);

        List<Result<WriteReport>> reports = Race.run(
                2,
                i -> box.inTransaction(tx -> {
                    if (i == 1) {
                        inserted.meet();
                    }
                    WriteReport report = tx.contacts().insert(List.of(rivals.get(i)));
                    if (i == 0) {
                        inserted.meet();
                    }
                    return report;
                }));

        assertOneWins(box, rivals, reports);
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-5", "T06"})
    default void two_transactions_that_add_the_same_two_contacts_crosswise_both_end(Sandbox box) {
        List<Contact> annas = rivals(box, 2, Samples.ANNA);
        List<Contact> bens = rivals(box, 2, Samples.BEN);
        Rendezvous first = new Rendezvous(2);

        List<Result<List<WriteReport>>> reports = Race.run(
                2,
                i -> box.inTransaction(tx -> {
                    WriteReport one = tx.contacts().insert(List.of(i == 0 ? annas.get(0) : bens.get(1)));
                    first.meet();
                    WriteReport two = tx.contacts().insert(List.of(i == 0 ? bens.get(0) : annas.get(1)));
                    return List.of(one, two);
                }));

        List<WriteReport> all = new ArrayList<>();
        reports.forEach(result -> all.addAll(result.get()));
        assertThat(all.stream().filter(WriteReport.ALL_WRITTEN::equals)).hasSize(2);
        assertThat(box.dump().lines()).hasSize(2);
        for (Identifier identifier : List.<Identifier>of(Samples.ANNA, Samples.BEN)) {
            List<Contact> owners = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifier)));
            assertThat(owners).hasSize(1);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "SPI-4", "T42"})
    default void workspaces_do_not_race_with_each_other(Sandbox box) {
        List<Sandbox> boxes = List.of(box, box.neighbour(), box.neighbour(), box.neighbour());
        List<Contact> annas = new ArrayList<>();
        boxes.forEach(each -> annas.add(each.contact(Samples.ANNA)));

        List<Result<WriteReport>> reports = Race.run(4, i -> insert(boxes.get(i), annas.get(i)));

        assertThat(reports).extracting(Result::get).containsOnly(WriteReport.ALL_WRITTEN);
        for (int i = 0; i < 4; i++) {
            assertThat(boxes.get(i).dump().lines()).containsExactly(Exact.contact(annas.get(i)));
        }
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "T14"})
    default void of_16_threads_with_one_group_name_exactly_one_adds_its_group(Sandbox box) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            groups.add(Samples.group(box, "VIP"));
        }

        List<Result<Boolean>> added =
                Race.run(16, i -> box.<Boolean>inTransaction(tx -> tx.groups().insert(groups.get(i))));

        assertThat(added.stream().filter(Result::get)).hasSize(1);
        List<Group> list = box.inTransaction(tx -> tx.groups().list());
        assertThat(list).hasSize(1);
        assertThat(added.get(groups.indexOf(list.get(0))).get()).isTrue();
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-2", "T35"})
    default void of_16_threads_with_one_schema_name_exactly_one_adds_its_schema(Sandbox box) {
        List<Result<Boolean>> added = Race.run(
                16,
                i -> box.<Boolean>inTransaction(tx -> tx.schemas()
                        .insert(ProfileSchema.builder("customers")
                                .description("by " + i)
                                .build()
                                .stored(1, Sandbox.ACTOR, Sandbox.NOW))));

        assertThat(added.stream().filter(Result::get)).hasSize(1);
        List<ProfileSchema> list = box.inTransaction(tx -> tx.schemas().list());
        assertThat(list).hasSize(1);
        assertThat(added.get(Integer.parseInt(list.get(0).description().substring(3)))
                        .get())
                .isTrue();
    }

    private static List<Contact> rivals(Sandbox box, int count, Identifier identifier) {
        List<Contact> rivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rivals.add(box.contact(identifier));
        }
        return rivals;
    }

    private static WriteReport insert(Sandbox box, Contact contact) {
        return box.inTransaction(tx -> tx.contacts().insert(List.of(contact)));
    }

    /** One is written; each other one is reported with one of its own identifiers, and nothing else happens. */
    private static void assertOneWins(Sandbox box, List<Contact> rivals, List<Result<WriteReport>> reports) {
        List<Contact> winners = new ArrayList<>();
        for (int i = 0; i < rivals.size(); i++) {
            Contact rival = rivals.get(i);
            WriteReport report = reports.get(i).get();
            if (report.refusals().isEmpty()) {
                winners.add(rival);
            } else {
                assertThat(report.refusals()).singleElement().isInstanceOfSatisfying(Taken.class, taken -> {
                    assertThat(taken.contact()).isEqualTo(rival.id());
                    assertThat(rival.identifiers()).contains(taken.identifier());
                });
            }
        }
        assertThat(winners).as("exactly one wins").hasSize(1);
        for (Identifier identifier : rivals.get(0).identifiers()) {
            List<Contact> owners = box.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifier)));
            assertThat(Exact.contacts(owners)).isEqualTo(Exact.contacts(winners));
        }
        assertThat(box.found(Samples.ids(rivals))).isEqualTo(Exact.contacts(winners));
    }
}

package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChangeRefusedException;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.Race.Result;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportStoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: a schema changes while others write contacts by it; nobody is left with rules that were no longer those of the list. */
public interface SchemaRaceContract extends StoreContract {

    /** How many threads create contacts. */
    int THREADS = 32;

    /** How often a race begins anew. */
    int ROUNDS = 6;

    @Test
    @Tag("race")
    @Requirement({"SPI-1", "D9"})
    default void who_changes_a_schema_sees_what_others_have_written_by_it(Sandbox box) {
        ProfileSchema first = ProfileSchema.builder("customers").build().stored(1, Sandbox.ACTOR, Sandbox.NOW);
        box.run(tx -> assertThat(tx.schemas().insert(first)).isTrue());
        ProfileSchema second = first.toBuilder().field("tier").build().stored(2, Sandbox.ACTOR, Sandbox.NOW);

        assertSeen(box, "customers", 1, tx -> tx.schemas().update(second));
        assertSeen(box, "CUSTOMERS", 2, tx -> tx.schemas().delete(second));
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-1", "D9"})
    default void who_makes_the_first_schema_of_a_list_sees_what_others_have_written_before(Sandbox box) {
        ProfileSchema first = ProfileSchema.builder("default").build().stored(1, Sandbox.ACTOR, Sandbox.NOW);

        assertSeen(box, "default", 0, tx -> tx.schemas().insert(first));
    }

    /** A writer has read the schema, and not yet written, when somebody comes to change it. */
    private static void assertSeen(Sandbox box, String list, long version, Function<StoreTransaction, Boolean> change) {
        SchemaName name = SchemaName.of(list);
        ContactQuery query = ContactQuery.all().in(name);
        long before = box.contacts().count(query);
        Contact contact = Samples.inList(box.contact(AppAlias.parse("alias " + version)), list);
        Rendezvous begun = new Rendezvous(2);
        Rendezvous changed = new Rendezvous(2);

        List<Callable<Long>> works = List.of(
                () -> box.<Long>inTransaction(tx -> {
                    long read = tx.schemas()
                            .toWriteBy(name)
                            .map(ProfileSchema::version)
                            .orElse(0L);
                    begun.meet();
                    tx.contacts().insert(List.of(contact)).orThrow();
                    changed.meet();
                    return read;
                }),
                () -> box.<Long>inTransaction(tx -> {
                    begun.meet();
                    assertThat(change.apply(tx)).isTrue();
                    long seen = tx.contacts().count(query, Sandbox.NOW);
                    changed.meet();
                    return seen;
                }));
        List<Result<Long>> results = Race.run(works);

        assertThat(box.found(List.of(contact.id()))).containsExactly(Exact.contact(contact));
        boolean wroteByOldSchema = results.get(0).get() == version;
        assertThat(results.get(1).get())
                .as("contacts that the changer sees")
                .isEqualTo(wroteByOldSchema ? before + 1 : before);
    }

    @Test
    @Tag("race")
    @Requirement({"D9", "U11", "SPI-1", "T33"})
    default void no_contact_slips_in_without_a_field_that_becomes_required(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < ROUNDS; round++) {
            String list = "list " + round;
            contacts.schemas().create(ProfileSchema.builder(list).field("seat").build());
            List<NewContact> drafts = drafts(list, round);

            List<Result<Boolean>> results = raceWith(
                    drafts.size(),
                    i -> done(ValidationException.class, () -> contacts.create(drafts.get(i))),
                    () -> done(
                            SchemaChangeRefusedException.class,
                            () -> contacts.schemas().addField(list, required())));

            assertNobodySlippedIn(contacts, list, results);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"D9", "U11", "SPI-1", "T33", "004-08"})
    default void no_contact_slips_into_the_default_list_while_it_gets_its_first_schema(Sandbox box) {
        for (int round = 0; round < ROUNDS; round++) {
            Contacts contacts = box.neighbour().contacts();
            List<NewContact> drafts = drafts("default", round);

            List<Result<Boolean>> results = raceWith(
                    drafts.size(),
                    i -> done(ValidationException.class, () -> contacts.create(drafts.get(i))),
                    () -> done(
                            SchemaChangeRefusedException.class,
                            () -> contacts.schemas().addField("default", required())));

            assertNobodySlippedIn(contacts, "default", results);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"D9", "T33", "SPI-3"})
    default void no_edit_keeps_a_value_under_the_name_that_a_field_had(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < ROUNDS; round++) {
            String list = "list " + round;
            contacts.schemas().create(ProfileSchema.builder(list).field("seat").build());
            List<Contact> members = new ArrayList<>();
            drafts(list, round).forEach(draft -> members.add(contacts.create(draft)));

            List<Result<Boolean>> results = raceWith(
                    members.size(),
                    i -> done(
                            ValidationException.class,
                            () -> contacts.update(members.get(i).id(), edit -> edit.set("seat", "A" + i))),
                    () -> done(null, () -> contacts.schemas().change(list, SchemaChange.rename("seat", "spot"))));

            long edited = results.subList(1, results.size()).stream()
                    .filter(Result::get)
                    .count();
            assertThat(results.get(0).get()).isTrue();
            assertThat(count(box, list, "seat")).as("under the old name").isZero();
            assertThat(count(box, list, "spot")).isEqualTo(edited);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"D9", "T36", "T37", "004-09"})
    default void an_import_that_meets_the_end_of_a_field_brings_no_value_of_it_back(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < ROUNDS; round++) {
            String list = "list " + round;
            contacts.schemas().create(ProfileSchema.builder(list).field("seat").build());
            StringBuilder csv = new StringBuilder("email,seat\n");
            for (int i = 0; i < 3_000; i++) {
                csv.append("p")
                        .append(round)
                        .append('_')
                        .append(i)
                        .append("@example.com,A")
                        .append(i)
                        .append('\n');
            }

            List<Callable<Boolean>> works = new ArrayList<>();
            works.add(() -> {
                ImportReport report = imported(contacts, csv.toString(), list);
                return report == null || report.inserted() + report.rejected() == 3_000;
            });
            works.add(() -> {
                contacts.schemas().change(list, SchemaChange.remove("seat", RemovedValues.DROP_VALUES));
                return true;
            });
            Race.run(works).forEach(result -> assertThat(result.get()).isTrue());

            assertThat(count(box, list, "seat")).isZero();
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T33", "SPI-3", "002-46"})
    default void several_threads_that_change_one_schema_all_have_their_way(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("customers").build());

        Race.run(8, i -> contacts.schemas().addField("customers", FieldDefinition.number("field " + i)))
                .forEach(Result::get);

        ProfileSchema after = contacts.schemas().find("customers").orElseThrow();
        assertThat(after.fields()).hasSize(8);
        assertThat(after.version()).isEqualTo(9);
    }

    @Test
    @Tag("race")
    @Requirement({"T32", "004-06", "004-09"})
    default void no_virtual_schema_is_made_of_a_field_that_goes_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < ROUNDS; round++) {
            String list = "list " + round;
            String above = "above " + round;
            contacts.schemas().create(ProfileSchema.builder(list).field("seat").build());

            List<Callable<Boolean>> works = List.of(
                    () -> done(
                            InvalidSegmentRuleException.class,
                            () -> contacts.schemas()
                                    .create(ProfileSchema.virtual(above, list, "seat = 'A1'")
                                            .build())),
                    () -> done(
                            FieldInUseException.class,
                            () -> contacts.schemas().change(list, SchemaChange.archive("seat"))));
            List<Result<Boolean>> results = Race.run(works);

            boolean made = results.get(0).get();
            assertThat(results.get(1).get()).isNotEqualTo(made);
            assertThat(contacts.schemas().find(above).isPresent()).isEqualTo(made);
            assertThat(contacts.schemas().find(list).orElseThrow().fields()).hasSize(made ? 1 : 0);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-1", "004-13"})
    default void nobody_is_left_in_a_list_that_is_deleted_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < ROUNDS; round++) {
            String list = "list " + round;
            contacts.schemas().create(ProfileSchema.builder(list).build());
            List<NewContact> drafts = drafts(list, round).subList(0, 8);

            List<Result<Boolean>> results = raceWith(
                    drafts.size(),
                    i -> done(SchemaNotFoundException.class, () -> contacts.create(drafts.get(i))),
                    () -> done(SchemaInUseException.class, () -> {
                        contacts.schemas().delete(list);
                        return true;
                    }));

            boolean deleted = results.get(0).get();
            long created = results.subList(1, results.size()).stream()
                    .filter(Result::get)
                    .count();
            assertThat(contacts.schemas().find(list).isEmpty()).isEqualTo(deleted);
            ContactQuery inList = ContactQuery.all().in(SchemaName.of(list));
            assertThat(box.<Long>inTransaction(tx -> tx.contacts().count(inList, Sandbox.NOW)))
                    .isEqualTo(created);
            assertThat(deleted && created > 0).isFalse();
        }
    }

    private static void assertNobodySlippedIn(Contacts contacts, String list, List<Result<Boolean>> results) {
        boolean required = results.get(0).get();
        long created =
                results.subList(1, results.size()).stream().filter(Result::get).count();
        assertThat(contacts.count(ContactQuery.all().in(SchemaName.of(list)))).isEqualTo(created);
        assertThat(required && created > 0)
                .as("a contact without the required field")
                .isFalse();
        assertThat(required || created > 0)
                .as("the change is refused for a contact only")
                .isTrue();
    }

    /** The result of the change first, then those of the threads. */
    private static List<Result<Boolean>> raceWith(int threads, IntFunction<Boolean> work, Callable<Boolean> change) {
        List<Callable<Boolean>> works = new ArrayList<>();
        works.add(change);
        IntStream.range(0, threads).forEach(i -> works.add(() -> work.apply(i)));
        return Race.run(works);
    }

    /** Whether a call was made; false if it was refused as it may be. */
    private static boolean done(@Nullable Class<? extends ContactsException> refusal, Supplier<?> call) {
        try {
            return call.get() != null;
        } catch (ContactsException e) {
            if (refusal != null && refusal.isInstance(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Null if the field was gone before the import began. */
    private static @Nullable ImportReport imported(Contacts contacts, String csv, String list) {
        try {
            return contacts.imports().text(csv).into(list).run();
        } catch (ImportRefusedException
                | ImportStoppedException e) { // the field was gone before the first row, or amid them
            return null;
        }
    }

    /** By the store itself: the library refuses a rule over a field that is gone. */
    private static long count(Sandbox box, String list, String field) {
        ContactQuery query =
                ContactQuery.matching(SegmentRule.field(field).exists()).in(SchemaName.of(list));
        Long count = box.inTransaction(tx -> tx.contacts().count(query, Sandbox.NOW));
        return count;
    }

    private static FieldDefinition required() {
        return FieldDefinition.text("tier").asRequired();
    }

    private static List<NewContact> drafts(String list, int round) {
        return IntStream.range(0, THREADS)
                .mapToObj(i -> NewContact.of(EmailAddress.parse("p" + round + "_" + i + "@example.com"))
                        .in(list))
                .toList();
    }
}

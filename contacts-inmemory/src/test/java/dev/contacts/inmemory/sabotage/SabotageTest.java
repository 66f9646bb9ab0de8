package dev.contacts.inmemory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.error.ContactsException;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.KitRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sabotage fails the kit, by the tests that are named here for it, while most of the kit passes. {@code
 * target/conformance/sabotage.csv} has a row for each fault and test that caught it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SabotageTest {

    /** At least so much of the kit has nothing to do with any one fault. */
    private static final double UNTOUCHED = 0.8;

    private final List<String> rows = new ArrayList<>(List.of("store,fault,caught by,failed,executed"));

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "no unique key",
                        NoUniqueKey.class,
                        "ContactInsertContract.a_contact_with_a_taken_identifier_is_reported_and_not_added",
                        "IdentifierRulesContract.a_taken_identifier_is_refused_with_its_type"),
                new Fault(
                        "looked for instead of a unique key",
                        LooksFirst.class,
                        "ConcurrencyContract.two_transactions_that_both_looked_first_do_not_both_add"),
                new Fault(
                        "lost update",
                        LostUpdates.class,
                        "ContactUpdateContract.a_change_of_a_stale_version_is_reported_with_both_versions",
                        "LostUpdateContract.of_two_changes_of_one_version_exactly_one_is_made"),
                new Fault(
                        "case-folding collation",
                        FoldedKeys.class,
                        "IdentifierContract.names_that_a_collation_would_call_equal_are_different",
                        "IdentifierRulesContract.an_app_alias_is_compared_exactly"),
                new Fault(
                        "dropped fractions of a second",
                        DroppedFractions.class,
                        "ValueFidelityContract.instants_come_back_to_the_microsecond"),
                new Fault(
                        "re-ordered ties",
                        ReorderedLists.class,
                        "LookupContract.several_identifiers_find_each_contact_once_in_order_of_ids",
                        "MembershipContract.memberships_of_several_contacts_are_ordered_by_contact_then_group"),
                new Fault(
                        "re-ordered activities of one instant",
                        ReorderedTies.class,
                        "ActivityRecordsContract.activities_of_one_instant_keep_the_order_in_which_they_were_stored",
                        "ActivityContract.each_category_has_its_details_and_all_is_their_union"),
                new Fault(
                        "history left behind",
                        HistoryLeft.class,
                        "HistoryErasureContract.activities_and_notes_go_with_a_deleted_contact_and_those_of_others_stay",
                        "HistoryErasureContract.activities_and_notes_of_an_anonymized_contact_are_gone_and_counted"),
                new Fault(
                        "early commit",
                        EarlyCommit.class,
                        "TransactionContract.an_exception_in_the_work_rolls_everything_back_and_is_rethrown_unchanged"),
                new Fault(
                        "member attributes left behind",
                        MemberAttributesLeft.class,
                        "MembershipContract.member_attributes_go_with_the_membership_and_do_not_come_back",
                        "MemberAttributesContract.leaving_a_group_ends_its_attributes"),
                new Fault(
                        "static segments left behind",
                        StaticSegmentsLeft.class,
                        "SegmentMembersContract.that_a_contact_was_in_a_segment_goes_with_the_contact",
                        "SavedSegmentsContract.that_somebody_was_in_a_segment_ends_with_the_contact_and_is_counted"),
                new Fault(
                        "soft delete",
                        SoftDelete.class,
                        "ContactDeleteContract.the_identifiers_of_a_deleted_contact_are_free_at_once"),
                new Fault("truncation", TruncatedTexts.class, "ValueFidelityContract.long_texts_are_not_cut"),
                new Fault(
                        "empty as null",
                        EmptyTextAsNull.class,
                        "ValueFidelityContract.the_empty_text_the_empty_list_and_no_value_are_three_things"),
                new Fault(
                        "workspace ignored",
                        WorkspaceIgnored.class,
                        "WorkspaceContract.a_contact_of_another_workspace_looks_like_a_missing_one"),
                new Fault(
                        "stale cache", StaleCache.class, "FreshReadContract.a_contact_is_read_anew_after_each_change"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_found_by_the_test_meant_for_it(Fault fault, @TempDir Path folder) {
        KitRun run = wholeRun(fault.sabotage(), folder);
        record(fault, run);

        assertThat(run.failed()).containsKeys(fault.caughtBy().toArray(String[]::new));
        assertThat(fault.caughtBy())
                .as("found by the kit, not by an accident of the sabotage")
                .allSatisfy(test -> assertThat(run.failed().get(test))
                        .isInstanceOfAny(AssertionError.class, ContactsException.class));
        assertThat(run.passed().size())
                .as("the tests that have nothing to do with the fault, failed are: %s", run.failed())
                .isGreaterThanOrEqualTo((int) (UNTOUCHED * ContactStoreTck.size()));
    }

    @Test
    void without_a_fault_the_same_disguise_passes_the_whole_kit(@TempDir Path folder) {
        assertThat(wholeRun(NoFault.class, folder).failed()).isEmpty();
    }

    @AfterAll
    void write() throws IOException {
        Path file = Path.of("target", "conformance", "sabotage.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, rows);
    }

    private static KitRun wholeRun(Class<? extends Sabotage> sabotage, Path folder) {
        KitRun run = KitRun.of(sabotage, folder);
        assertThat(run.classFailures()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed().size() + run.failed().size()).isEqualTo(ContactStoreTck.size());
        return run;
    }

    private void record(Fault fault, KitRun run) {
        int executed = run.passed().size() + run.failed().size();
        for (String test : fault.caughtBy()) {
            if (run.failed().containsKey(test)) {
                rows.add(String.join(
                        ",",
                        fault.toString(),
                        fault.name(),
                        test,
                        String.valueOf(run.failed().size()),
                        String.valueOf(executed)));
            }
        }
    }

    /** A fault and the tests meant for it. */
    record Fault(String name, Class<? extends Sabotage> sabotage, List<String> caughtBy) {

        Fault(String name, Class<? extends Sabotage> sabotage, String... caughtBy) {
            this(name, sabotage, List.of(caughtBy));
        }

        @Override
        public String toString() {
            return sabotage.getSimpleName();
        }
    }
}

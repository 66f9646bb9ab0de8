package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.SegmentRecords} promises. */
public interface SegmentRecordsContract extends StoreContract {

    /** A rule with literals that are mixed up easily. */
    SegmentRule RULE = SegmentRule.parse("not (tier in ('gold', '', '''') or \"Seat Class\" != 7.50)"
            + " and exists(born) and name starts with '\\%' and seen < instant '2026-03-29T01:59:58.123456Z'");

    @Test
    @Requirement({"T32", "002-43", "003-25", "SPI-6"})
    default void a_segment_comes_back_with_everything_it_holds(Sandbox box) {
        StaticSegment byHand = new StaticSegment(
                new SegmentId(box.ids().next()),
                "By Hand 😀",
                "two\nlines",
                Actor.of("Zoë"),
                Instant.parse("1999-12-31T23:59:59.999999Z"));
        DynamicSegment byRule = Samples.segment(box, "by rule", RULE);
        DynamicSegment ofList = new DynamicSegment(
                new SegmentId(box.ids().next()),
                "of a list",
                "",
                Sandbox.ACTOR,
                Sandbox.NOW,
                Optional.of(SchemaName.of("Kunden 😀")),
                RULE);
        box.stored(byHand);
        box.stored(byRule);
        box.stored(ofList);
        List<SegmentId> ids = List.of(ofList.id(), new SegmentId(box.ids().next()), byHand.id());

        assertThat(list(box)).containsExactly(Exact.segment(byHand), Exact.segment(byRule), Exact.segment(ofList));
        List<Segment> found = box.inTransaction(tx -> tx.segments().find(ids));
        List<Segment> toChange = box.inTransaction(tx -> tx.segments().toChange(ids));
        assertThat(found).containsExactly(byHand, ofList);
        assertThat(toChange).containsExactly(byHand, ofList);
    }

    @Test
    @Requirement({"SPI-7", "T32"})
    default void segments_are_listed_in_the_order_of_their_ids(Sandbox box) {
        List<Segment> segments = new ArrayList<>();
        for (String id : List.of(
                "00000000-0000-0000-8000-000000000000",
                "7fffffff-0000-0000-0000-000000000000",
                "80000000-0000-0000-0000-000000000000",
                "ffffffff-0000-0000-0000-000000000000")) {
            segments.add(
                    0,
                    new StaticSegment(
                            new SegmentId(UUID.fromString(id)),
                            "segment " + segments.size(),
                            "",
                            Sandbox.ACTOR,
                            Sandbox.NOW));
        }
        box.run(tx -> segments.forEach(
                segment -> assertThat(tx.segments().insert(segment)).isTrue()));
        Collections.reverse(segments);

        assertThat(list(box)).isEqualTo(Exact.segments(segments));
    }

    @Test
    @Requirement({"SPI-2", "T32"})
    default void a_taken_name_is_refused_in_whatever_case_whatever_the_kind(Sandbox box) {
        StaticSegment loyal = box.stored(Samples.segment(box, "Loyal"));

        Boolean inserted = box.inTransaction(tx -> tx.segments().insert(Samples.segment(box, "LOYAL", RULE)));

        assertThat(inserted).isFalse();
        assertThat(list(box)).containsExactly(Exact.segment(loyal));
        assertThat(byName(box, "loyal")).contains(loyal);
        assertThat(byName(box, "loyal ")).isEmpty();
    }

    @Test
    @Requirement("T32")
    default void an_update_replaces_a_segment_and_frees_its_name(Sandbox box) {
        DynamicSegment rich = box.stored(Samples.segment(box, "rich", RULE));
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        Segment changed = SegmentEdit.nothing()
                .rename("Very rich")
                .describe("money")
                .rule(SegmentRule.parse("score > 9"))
                .in("customers")
                .applyTo(rich);

        Boolean updated = box.inTransaction(tx -> tx.segments().update(changed));
        Boolean taken = box.inTransaction(tx ->
                tx.segments().update(SegmentEdit.nothing().rename("VERY RICH").applyTo(loyal)));

        assertThat(updated).isTrue();
        assertThat(taken).isFalse();
        assertThat(list(box)).containsExactly(Exact.segment(changed), Exact.segment(loyal));
        assertThat(byName(box, "rich")).isEmpty();
        assertThat(byName(box, "very RICH")).contains(changed);
    }

    @Test
    @Requirement("T32")
    default void an_update_of_a_segment_that_does_not_exist_is_refused(Sandbox box) {
        box.stored(Samples.segment(box, "loyal"));
        StaticSegment never = Samples.segment(box, "never");

        SegmentNotFoundException refusal = box.refuses(
                SegmentNotFoundException.class,
                () -> box.run(tx -> tx.segments().update(never)));

        assertThat(refusal.id()).isEqualTo(never.id());
    }

    @Test
    @Requirement({"T32", "002-43"})
    default void a_deleted_segment_takes_its_members_along_and_frees_its_name(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        StaticSegment press = box.stored(Samples.segment(box, "press"));
        SegmentMember stays = new SegmentMember(press.id(), anna.id());
        box.run(tx -> tx.segmentMembers().add(List.of(new SegmentMember(loyal.id(), anna.id()), stays)));

        Boolean deleted = box.inTransaction(tx -> tx.segments().delete(loyal.id()));
        Boolean again = box.inTransaction(tx -> tx.segments().delete(loyal.id()));

        assertThat(deleted).isTrue();
        assertThat(again).isFalse();
        assertThat(list(box)).containsExactly(Exact.segment(press));
        List<SegmentMember> left = box.inTransaction(tx -> tx.segmentMembers().ofContacts(List.of(anna.id())));
        assertThat(left).containsExactly(stays);
        box.stored(Samples.segment(box, "LOYAL"));
    }

    private static List<String> list(Sandbox box) {
        return Exact.segments(box.inTransaction(tx -> tx.segments().list()));
    }

    private static Optional<Segment> byName(Sandbox box, String name) {
        return box.inTransaction(tx -> tx.segments().findByName(NameKey.of(name)));
    }
}

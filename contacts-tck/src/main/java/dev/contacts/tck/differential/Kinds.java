package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityPage;
import dev.contacts.contact.Geotargeting;
import dev.contacts.contact.Page;
import dev.contacts.contact.SchemaPreview;
import dev.contacts.messaging.Eligibility;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.SegmentExplanation;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.transfer.ImportReport;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kinds of outcome that are counted, of each type of result. */
final class Kinds {

    private Kinds() {}

    static Set<String> of(@Nullable Object result) {
        if (result instanceof WriteReport report) {
            return of(report);
        } else if (result instanceof TransferCalls.Imported imported) {
            return of(imported.report());
        } else if (result instanceof Collection<?> all && all.stream().anyMatch(AppendedActivity.class::isInstance)) {
            return ofAppended(all);
        } else if (result instanceof Collection<?> all) {
            return Set.of(all.isEmpty() ? "none" : "some");
        } else if (result instanceof Optional<?> found) {
            return Set.of(found.isEmpty() ? "nothing" : "found");
        } else if (result instanceof Page page) {
            return Set.of(page.more() ? "some and more" : page.items().isEmpty() ? "none" : "some");
        } else if (result instanceof ActivityPage page) {
            return Set.of(page.more() ? "some and more" : page.items().isEmpty() ? "none" : "some");
        } else if (result instanceof Boolean || result instanceof Geotargeting) {
            return Set.of(result.toString());
        } else if (result instanceof Explanation explanation) {
            return Set.of(explanation.result() ? "matches" : "does not match");
        } else if (result instanceof SegmentExplanation explanation) {
            return Set.of(explanation.member() ? "member" : "no member");
        } else if (result instanceof Eligibility eligibility) {
            return Set.of(eligibility.isEligible() ? "eligible" : "not eligible");
        } else if (result instanceof SchemaPreview preview) {
            return Set.of(preview.isClean() ? "clean" : "refused");
        } else if (result instanceof Number count) {
            return Set.of(count.longValue() == 0 ? "none" : "some");
        }
        return Set.of("done");
    }

    private static Set<String> ofAppended(Collection<?> all) {
        Set<String> kinds = new TreeSet<>();
        all.forEach(each -> kinds.add(((AppendedActivity) each).added() ? "added" : "known"));
        return kinds;
    }

    private static Set<String> of(WriteReport report) {
        Set<String> kinds = new TreeSet<>();
        for (Refusal refusal : report.refusals()) {
            kinds.add("reported " + refusal.getClass().getSimpleName());
        }
        return kinds.isEmpty() ? Set.of("all written") : kinds;
    }

    private static Set<String> of(ImportReport report) {
        Set<String> kinds = new TreeSet<>();
        add(kinds, "inserted", report.inserted() > 0);
        add(kinds, "updated", report.updated() > 0);
        add(kinds, "unchanged", report.unchanged() > 0);
        add(kinds, "rejected", report.rejected() > 0);
        add(kinds, "list made", report.createdList());
        return kinds.isEmpty() ? Set.of("no rows") : kinds;
    }

    private static void add(Set<String> kinds, String kind, boolean reached) {
        if (reached) {
            kinds.add(kind);
        }
    }
}

package dev.contacts.tck.differential;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.Note;
import dev.contacts.contact.Page;
import dev.contacts.contact.SchemaPreview;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.SentMessage;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.profile.ProfileInfo;
import dev.contacts.profile.ProfileView;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.tck.Exact;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportUndoReport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments, results and exceptions as texts that are equal exactly if nothing differs. */
final class Shown {

    private Shown() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        } else if (value instanceof Collection<?> all) {
            return all.stream().map(Shown::text).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Optional<?> found) {
            return found.map(Shown::text).orElse("nothing");
        } else if (value instanceof Contact contact) {
            return Exact.contact(contact);
        } else if (value instanceof ContactChange change) {
            return "change of version " + change.before().version() + " to " + Exact.contact(change.after());
        } else if (value instanceof Membership membership) {
            return Exact.membership(membership);
        } else if (value instanceof Group group) {
            return Exact.group(group);
        } else if (value instanceof Segment segment) {
            return Exact.segment(segment);
        } else if (value instanceof ProfileSchema schema) {
            return Exact.schema(schema);
        } else if (value instanceof Identifier identifier) {
            return identifier.type() + "<" + identifier.value() + ">";
        }
        return more(value);
    }

    private static String more(Object value) {
        if (value instanceof WriteReport report) {
            return "report " + text(report.refusals());
        } else if (value instanceof Refusal.Taken taken) {
            return "taken from " + taken.contact() + " " + text(taken.identifier());
        } else if (value instanceof Activity
                || value instanceof AppendedActivity
                || value instanceof ActivityPage
                || value instanceof ActivityTotals
                || value instanceof ActivityDraft
                || value instanceof NewActivity) {
            return activity(value);
        } else if (value instanceof Eligibility.Eligible eligible) {
            return "eligible "
                    + eligible.addresses().stream()
                            .map(address -> address.channel() + "<" + address.value() + ">")
                            .toList();
        } else if (value instanceof SentMessage sent) {
            return sent.idempotencyKey() + " " + text(sent.intention()) + " " + text(sent.outcome());
        } else if (value instanceof Note note) {
            return Exact.note(note);
        } else if (value instanceof ProfileView profile) {
            return profile(profile);
        } else if (value instanceof Page page) {
            return text(page.items()) + (page.more() ? " and more" : "");
        } else if (value instanceof ContactQuery query) {
            return "query " + query.rule().map(SegmentRule::text).orElse("-") + " in " + query.schema() + " "
                    + query.testContacts();
        } else if (value instanceof SchemaPreview preview) {
            return text(preview.after()) + " " + preview.count() + " " + preview.items();
        } else if (value instanceof SegmentRule rule) {
            return rule.text();
        } else if (value instanceof Explanation explanation) {
            return explanation + "\n" + explanation.outline();
        } else if (value instanceof AnonymizationReceipt receipt) {
            return (Pool.IDS.contains(receipt.id()) ? receipt.id() : "random") + " " + receipt.erased() + " by "
                    + receipt.actor() + " at " + receipt.at() + " in " + receipt.workspace() + " " + receipt.algorithm()
                    + " " + receipt.keyDestroyed() + " " + receipt.method() + " number "
                    + receipt.seal().number()
                    + (Pool.IDS.contains(receipt.id()) ? " " + receipt.seal() : "");
        } else if (value instanceof ExportJob job) {
            return job + " of " + job.contact() + " at " + job.link() + " with " + job.manifest();
        } else if (value instanceof TransferCalls.Imported imported) {
            return text(imported.report()) + " rows " + imported.rows();
        } else if (value instanceof ImportUndoReport undone) {
            return undone.session() + " " + undone.contactsLeftAlone().toList();
        } else if (value instanceof ImportChange.Changed changed) {
            return "changed to " + changed.version() + " from " + Exact.contact(changed.before());
        } else if (value instanceof ImportChange.Left left) {
            return "left " + Exact.membership(left.before());
        } else if (value instanceof ImportReport report) {
            return report.session() + " " + report.createdList() + " "
                    + report.results().toList() + " " + report.rejectedRows().toList();
        }
        return value.toString();
    }

    private static String activity(Object value) {
        if (value instanceof Activity activity) {
            return Exact.activity(activity);
        } else if (value instanceof AppendedActivity appended) {
            return (appended.added() ? "added " : "known ") + Exact.activity(appended.activity());
        } else if (value instanceof ActivityPage page) {
            return text(page.items()) + (page.more() ? " and more" : "");
        } else if (value instanceof ActivityTotals totals) {
            return Exact.totals(totals);
        } else if (value instanceof NewActivity given) {
            return given.at() + " " + activity(Happened.draft(given, Instant.EPOCH)) + " " + given.address();
        }
        return Exact.activity(((ActivityDraft) value).numbered(1));
    }

    private static String profile(ProfileView profile) {
        ProfileInfo info = profile.info();
        return text(info.contact()) + " " + text(info.memberships()) + " " + info.groups() + " " + text(info.notes())
                + " " + profile.availableActions().denials() + " " + text(profile.activity());
    }

    /** An exception with its code, its message and its data; of others than the library's own, only what kind it is. */
    static String exception(Throwable e) {
        if (!(e instanceof ContactsException refusal)) {
            return e.getClass().getName();
        }
        String data = Arrays.stream(e.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> method.getName() + "=" + text(call(method, e)))
                .collect(Collectors.joining(", "));
        return e.getClass().getSimpleName() + " " + refusal.code() + " {" + data + "} " + e.getMessage();
    }

    private static @Nullable Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an exception's data cannot be read", e);
        }
    }
}

package dev.contacts.tck;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.Contacts;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizationRefusedException;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.privacy.ErasureContext;
import dev.contacts.privacy.HostResources;
import dev.contacts.privacy.NotificationFailedException;
import dev.contacts.privacy.PersonalDataContributor;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.privacy.ReceiptSigner;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Acceptance: who is asked and told of an anonymization, what its policies leave, and how the host's own data takes part. */
public interface AnonymizationContract extends StoreContract {

    @Test
    @Requirement({"T19", "001-20"})
    default void the_operator_is_told_once_after_the_commit_and_not_whom_it_was_about(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        List<AnonymizationReceipt> told = new ArrayList<>();
        List<List<AnonymizationReceipt>> seen = new ArrayList<>();
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.notifier(receipt -> {
            told.add(receipt);
            seen.add(box.contacts().privacy().receipts());
        }));

        AnonymizationReceipt receipt = contacts.privacy().anonymize(anna.id());

        assertThat(told).containsExactly(receipt);
        assertThat(told.get(0).opening().value())
                .as("the opening is the caller's alone")
                .isEmpty();
        assertThat(seen).as("what the notifier finds").containsExactly(List.of(receipt));
    }

    @Test
    @Requirement({"T19", "001-20"})
    default void nobody_is_told_of_what_was_rolled_back_or_refused(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        List<AnonymizationReceipt> told = new ArrayList<>();
        IllegalStateException broken = new IllegalStateException("the host's own table");
        Contacts contacts =
                box.contacts(PrivacyOptions.SHIPPED.notifier(told::add).contributor(contributor(erasure -> {
                    throw broken;
                })));
        StoreDump before = box.dump();

        assertThat(catchThrowable(() -> contacts.privacy().anonymize(anna.id())))
                .isSameAs(broken);
        box.refuses(ContactNotFoundException.class, () -> contacts.privacy().anonymize(box.newId()));

        assertThat(told).isEmpty();
        assertThat(box.dump().lines()).isEqualTo(before.lines());
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"T19", "001-20"})
    default void a_notifier_that_throws_undoes_nothing_and_is_reported_with_the_receipt(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        IllegalStateException broken = new IllegalStateException("no mail today");
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.notifier(receipt -> {
            throw broken;
        }));

        AfterCommitException thrown = catchThrowableOfType(
                AfterCommitException.class, () -> contacts.privacy().anonymize(anna.id()));

        assertThat(thrown.getCause()).isInstanceOfSatisfying(NotificationFailedException.class, failed -> {
            assertThat(failed).hasCause(broken);
            assertThat(box.contacts().privacy().receipts()).containsExactly(failed.receipt());
            assertThat(failed.receipt().isAbout(anna.id(), failed.receipt().opening()))
                    .isTrue();
        });
        assertThat(box.contacts().find(anna.id())).isEmpty();
    }

    @Test
    @Requirement({"001-18", "C4"})
    default void a_guard_that_says_no_refuses_it_whether_there_is_such_a_contact_or_not(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Set<ContactId> asked = new java.util.LinkedHashSet<>();
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.guard((workspace, actor, contact) -> {
            assertThat(List.of(workspace, actor)).isEqualTo(List.of(box.workspace(), Sandbox.ACTOR));
            asked.add(contact);
            return false;
        }));
        ContactId nobody = box.newId();

        for (ContactId id : List.of(anna.id(), nobody)) {
            AnonymizationRefusedException refused = box.refuses(
                    AnonymizationRefusedException.class,
                    () -> contacts.privacy().anonymize(id));
            assertThat(refused.id()).isEqualTo(id);
        }

        assertThat(asked).containsExactly(anna.id(), nobody);
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"001-23", "C5", "T17"})
    default void counts_only_leaves_sums_by_category_and_month_over_all_who_were_anonymized_so(Sandbox box) {
        Contact anna = withEvents(box, NewContact.of(Samples.ANNA), 3);
        Contact ben = withEvents(box, NewContact.of(Samples.BEN), 2);
        Contact cara = withEvents(box, NewContact.of(Samples.CARA), 5);

        contactsPrivacy(box, anna, AnonymizationPolicy.COUNTS_ONLY);
        contactsPrivacy(box, ben, AnonymizationPolicy.COUNTS_ONLY);
        contactsPrivacy(box, cara, AnonymizationPolicy.NONE);

        assertThat(box.contacts().privacy().activityCounts())
                .containsExactly(new ActivityCount(ActivityCategory.EVENT, "", "", "2026-03", 5));
        assertThat(box.contacts().privacy().receipts())
                .extracting(receipt -> receipt.method().policy())
                .containsExactly(
                        AnonymizationPolicy.COUNTS_ONLY, AnonymizationPolicy.COUNTS_ONLY, AnonymizationPolicy.NONE);
        for (Contact gone : List.of(anna, ben, cara)) {
            HistoryErasureContract.assertNothingLeft(box, gone);
        }
    }

    @Test
    @Requirement({"001-23", "C5", "T17"})
    default void counts_tell_a_campaign_and_a_country_only_where_a_crowd_shares_them(Sandbox box) {
        Contacts contacts =
                box.contacts(PrivacyOptions.SHIPPED.smallestCrowd(3).policy(AnonymizationPolicy.COUNTS_ONLY));
        List<Contact> crowd = new ArrayList<>();
        for (String country : List.of("ES", "ES", "ES", "FR", "FR", "")) {
            NewContact draft = NewContact.of(AppAlias.parse("of the crowd " + crowd.size()));
            crowd.add(box.created(country.isEmpty() ? draft : draft.set("country", country)));
        }
        for (Contact contact : crowd) {
            contacts.activities()
                    .append(List.of(
                            NewActivity.campaign(contact.id(), "news", Channel.EMAIL, "sent"),
                            NewActivity.campaign(contact.id(), "for " + contact.id(), Channel.EMAIL, "sent"),
                            NewActivity.event(contact.id(), "seen")));
        }
        Contact test = box.created(NewContact.of(Samples.ANNA).asTest().set("country", "ES"));
        contacts.activities().append(NewActivity.campaign(test.id(), "news", Channel.EMAIL, "sent"));

        crowd.forEach(contact -> contacts.privacy().anonymize(contact.id()));
        contacts.privacy().anonymize(test.id());

        assertThat(contacts.privacy().activityCounts())
                .containsExactly(
                        new ActivityCount(ActivityCategory.CAMPAIGN, "", "", "2026-03", 3),
                        new ActivityCount(ActivityCategory.CAMPAIGN, "", "ES", "2026-03", 3),
                        new ActivityCount(ActivityCategory.CAMPAIGN, "news", "", "2026-03", 3),
                        new ActivityCount(ActivityCategory.CAMPAIGN, "news", "ES", "2026-03", 3),
                        new ActivityCount(ActivityCategory.EVENT, "", "", "2026-03", 3),
                        new ActivityCount(ActivityCategory.EVENT, "", "ES", "2026-03", 3));
    }

    @Test
    @Requirement({"D11", "U13", "001-24"})
    default void the_hosts_own_data_goes_with_the_contact_and_is_counted(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        List<ErasureContext> erasures = new ArrayList<>();
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(contributor(erasure -> {
            erasures.add(erasure);
            return 4;
        })));

        AnonymizationReceipt receipt = contacts.privacy().anonymize(anna.id());
        contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();

        assertThat(receipt.erased()).containsEntry("host:invoice", 4L);
        assertThat(erasures)
                .extracting(ErasureContext::act)
                .containsExactly(ErasureContext.Act.ANONYMIZE, ErasureContext.Act.DELETE);
        assertThat(erasures).extracting(ErasureContext::contacts).containsExactly(Set.of(anna.id()), Set.of(ben.id()));
        assertThat(box.found(List.of(anna.id(), ben.id()))).isEmpty();
    }

    @Test
    @Requirement({"D11", "U13", "T20", "T21"})
    default void a_contributor_that_fails_rolls_everything_back(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        IllegalStateException broken = new IllegalStateException("the host's own table");
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(contributor(erasure -> {
            throw broken;
        })));
        StoreDump before = box.dump();
        var plan = contacts.privacy().prepareDeletion(Set.of(anna.id()));

        assertThat(catchThrowable(plan::confirm)).isSameAs(broken);

        assertThat(box.dump().lines()).isEqualTo(before.lines());
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"D11", "U13", "T19"})
    default void a_contributor_that_keeps_colliding_is_named_after_a_few_tries(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        AtomicInteger calls = new AtomicInteger();
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(contributor(erasure -> {
            int call = calls.incrementAndGet();
            throw new ConcurrentUpdateException(anna.id(), call, call + 1);
        })));

        StorageException refused =
                box.refuses(StorageException.class, () -> contacts.privacy().anonymize(anna.id()));

        assertThat(refused.code()).isEqualTo(ErrorCode.TRANSACTION_CONFLICT);
        assertThat(refused).hasMessageContaining("contributor invoice");
        assertThat(calls).hasValueLessThan(10);
        DeletionPlan plan = contacts.privacy().prepareDeletion(Set.of(anna.id()));
        box.refuses(ConcurrentUpdateException.class, plan::confirm);
        Contacts signing = box.contacts(PrivacyOptions.SHIPPED.signer(hash -> {
            throw new ConcurrentUpdateException(anna.id(), 1, calls.incrementAndGet());
        }));
        assertThat(box.refuses(StorageException.class, () -> signing.privacy().anonymize(anna.id())))
                .hasMessageContaining("the signer of the host");
    }

    @Test
    @Requirement({"T19", "T20", "U13"})
    default void what_a_port_throws_although_java_forbids_it_is_like_anything_else_that_it_throws(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        IOException broken = new IOException("a host written in a language without checked exceptions");
        PrivacyOptions failing = PrivacyOptions.SHIPPED.contributor(
                contributor(erasure -> AnonymizationContract.<RuntimeException>thrown(broken)));
        DeletionPlan plan = box.contacts(failing).privacy().prepareDeletion(Set.of(anna.id()));
        StoreDump before = box.dump();

        assertThat(catchThrowable(plan::confirm)).isSameAs(broken);
        assertThat(catchThrowable(plan::confirm)).as("nothing was confirmed").isSameAs(broken);
        assertThat(catchThrowable(() -> box.contacts(failing).privacy().anonymize(anna.id())))
                .isSameAs(broken);
        assertThat(box.dump().lines()).isEqualTo(before.lines());

        Contacts unable = box.contacts(
                PrivacyOptions.SHIPPED.notifier(receipt -> AnonymizationContract.<RuntimeException>thrown(broken)));
        AfterCommitException told = catchThrowableOfType(
                AfterCommitException.class, () -> unable.privacy().anonymize(anna.id()));
        assertThat(told.getCause()).isInstanceOfSatisfying(NotificationFailedException.class, failed -> {
            assertThat(failed).hasCause(broken);
            assertThat(failed.receipt().isAbout(anna.id(), failed.receipt().opening()))
                    .isTrue();
        });
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> long thrown(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    @Requirement({"T19", "U18", "D1"})
    default void a_signer_that_gives_no_signature_or_too_long_a_one_changes_nothing(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        StoreDump before = box.dump();
        for (ReceiptSigner signer : List.<ReceiptSigner>of(hash -> new byte[1_001], hash -> nothing())) {
            assertThat(catchThrowable(() -> box.contacts(PrivacyOptions.SHIPPED.signer(signer))
                            .privacy()
                            .anonymize(anna.id())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("signer");
        }
        assertThat(box.dump().lines()).isEqualTo(before.lines());
    }

    @SuppressWarnings("NullAway") // as a host that does not know better
    private static byte[] nothing() {
        return null;
    }

    @Test
    @Requirement({"D11", "U13", "001-36"})
    default void the_hosts_own_data_is_in_the_export_of_a_contact(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.contributor(contributor(erasure -> 0)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        contacts.exports().contact(anna.id()).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).contains("related_data,invoice,number,R-1");
    }

    private static PersonalDataContributor contributor(ToLongFunction<ErasureContext> erase) {
        return new PersonalDataContributor() {
            @Override
            public String name() {
                return "invoice";
            }

            @Override
            public long erase(ErasureContext erasure) {
                return erase.applyAsLong(erasure);
            }

            @Override
            public void export(ContactId contact, HostResources transaction, BiConsumer<String, String> line) {
                line.accept("number", "R-1");
            }
        };
    }

    private static void contactsPrivacy(Sandbox box, Contact contact, AnonymizationPolicy policy) {
        AnonymizationReceipt receipt = box.contacts().privacy().anonymize(contact.id(), policy);
        assertThat(requireNonNull(receipt.erased().get("activity"))).isPositive();
    }

    private static Contact withEvents(Sandbox box, NewContact draft, int events) {
        Contact contact = box.created(draft);
        for (int i = 0; i < events; i++) {
            box.contacts().activities().append(NewActivity.event(contact.id(), "seen"));
        }
        return contact;
    }
}
